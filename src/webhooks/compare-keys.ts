/**
 * Tells whether `given` is one of `keys`, without its timing telling how near it came.
 *
 * All are hashed first: hashes are of one length whatever the keys are, and a caller who does not know a key
 * cannot steer towards its hash byte by byte. Every hash is compared, and every byte of it, also after a
 * match or a difference. (JavaScript itself promises nothing about time: this leaves nothing in the code that
 * depends on it.)
 *
 * @internal
 */
export async function isOneOf(given: string, keys: readonly string[]): Promise<boolean> {
  const [hash, ...hashes] = await Promise.all([sha256(given), ...keys.map(sha256)]);
  return isAmong(hash, hashes);
}

/** @internal */
export function isAmong(hash: ArrayLike<number>, hashes: readonly ArrayLike<number>[]): boolean {
  let matches = 0;
  for (const other of hashes) matches += Number(isEqual(hash, other));
  return matches > 0;
}

function isEqual(left: ArrayLike<number>, right: ArrayLike<number>): boolean {
  let difference = left.length ^ right.length;
  for (let index = 0; index < left.length; index++) {
    difference |= (left[index] ?? 0) ^ (right[index] ?? 0);
  }
  return difference === 0;
}

async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
