const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HEXADECIMAL = "0123456789abcdef";

/**
 * Numbers and identifiers that look random and are the same for the same seed, so that a test that failed
 * once fails again. Not for secrets.
 *
 * @internal
 */
export class Random {
  /** Where the sequence stands; setting it continues a sequence that was kept. */
  state: number;

  constructor(seed: number | string) {
    this.state = hash(String(seed));
  }

  /** The next number, from 0 up to but not including 1 (the mulberry32 generator). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** An identifier as imin gives its customers: ten letters. */
  letters(length = 10): string {
    return this.#pick(LETTERS, length);
  }

  /** A version 4 UUID, as imin gives its orders. */
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

/** A 32-bit number from a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
}
