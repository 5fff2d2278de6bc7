import type { Random } from "../random.ts";

/** Damages a JSON text in ways that no document can: as bytes, because it need not be a string. */
export function mutateText(text: string, random: Random): Uint8Array<ArrayBuffer> {
  const changes: readonly [
    (text: string, random: Random) => string | Uint8Array,
    ...((text: string, random: Random) => string | Uint8Array)[],
  ] = [
    (json) => json,
    (json) => json,
    (json) => json,
    (json) => json,
    (json, { below }) => json.slice(0, below(json.length + 1)),
    (json, { below }) => new TextEncoder().encode(json).subarray(0, below(json.length + 1)),
    (json, given) => withBytes(json, given),
    (json) =>
      json.replace(/-?\d+(?:\.\d+)?/g, (number) => (number.length % 2 === 0 ? `${number}e400` : number)),
    (json) => json.replace(/:(-?\d+)/, ":123456789012345678901234567890$1"),
    (json) => json.replace(/:(-?\d+)/, ":-0"),
    (json, { pick }) =>
      duplicateKey(json, pick(['"type"', '"id"', '"__proto__"', '"identifier"', '"imin:item"', '"error"'])),
    (json) => `\ufeff${json}`,
    (json) => `${json}\u0000`,
    (json) => `)]}',\n${json}`,
    (json) => `${json}${json}`,
    (json) => json.replaceAll('"', "'"),
    (json, { below }) => `${"[".repeat(1 + below(3_000))}${json}`,
    (json, { below }) => {
      const levels = 1 + below(3_000);
      return `${"[".repeat(levels)}${json}${"]".repeat(levels)}`;
    },
    (json) => json.replace(/"type":"/g, '"type":"\\u0000\\ud800'),
    () => "",
    () => " \r\n\t",
    () => "null",
    () => '"text"',
    () => "NaN",
    () => "<!doctype html><title>502 Bad Gateway</title>",
  ];
  const changed = random.pick(changes)(text, random);
  return new Uint8Array(typeof changed === "string" ? new TextEncoder().encode(changed) : changed);
}

/** Some bytes that are not UTF-8, or changed ones. */
function withBytes(json: string, random: Random): Uint8Array {
  const bytes = new TextEncoder().encode(json);
  for (let count = 1 + random.below(6); count > 0 && bytes.length > 0; count--) {
    bytes[random.below(bytes.length)] = random.pick([
      0x00, 0x80, 0xc0, 0xed, 0xf5, 0xff, 0x22, 0x5c, 0x7b, 0x5d,
    ]);
  }
  return bytes;
}

function duplicateKey(json: string, name: string): string {
  return json.replace(/\{/, `{${name}:{"polluted":"yes"},`).replace(/\}$/, `,${name}:["again"]}`);
}
