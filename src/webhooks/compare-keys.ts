/**
 * Checks whether `given` is one of `keys` in constant time.
 *
 * All keys are hashed first: all hashes have the same length, and a caller who does not know a key cannot approach
 * its hash byte by byte. Every byte of every hash is compared, even after a match or a difference. (JavaScript
 * guarantees nothing about timing. This code does not add a dependency on the key.)
 *
 * @internal
 */
export async function isOneOf(given: string, keys: readonly string[]): Promise<boolean> {
  const [hash, ...hashes] = await Promise.all([sha256(given), ...keys.map(sha256)]);
  return matchesAny(hash, hashes);
}

/** @internal */
export function matchesAny(hash: ArrayLike<number>, hashes: readonly ArrayLike<number>[]): boolean {
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
