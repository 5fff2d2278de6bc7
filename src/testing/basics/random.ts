const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HEXADECIMAL = "0123456789abcdef";

/**
 * Numbers and identifiers that look random and are the same for the same seed, so that a failed test fails again.
 * Not for secrets.
 *
 * @internal
 */
export class Random {
  /** The position in the sequence. Set it to continue a stored sequence. */
  state: number;

  constructor(seed: number | string) {
    this.state = hash(String(seed));
  }

  /** Returns the next number, from 0 to just below 1 (the mulberry32 generator). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** Returns an identifier in the format of imin's customers: ten letters. */
  letters(length = 10): string {
    return this.#pick(LETTERS, length);
  }

  /** Returns a version 4 UUID, the format of imin's orders. */
  uuid(): string {
    const digits = this.#pick(HEXADECIMAL, 30);
    const variant = "89ab".charAt(Math.floor(this.next() * 4));
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(12, 15)}`,
      `${variant}${digits.slice(15, 18)}`,
      digits.slice(18, 30),
    ].join("-");
  }

  #pick(alphabet: string, length: number): string {
    let text = "";
    for (let index = 0; index < length; index++) {
      text += alphabet.charAt(Math.floor(this.next() * alphabet.length));
    }
    return text;
  }
}

/** Hashes a string to a 32-bit number (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
