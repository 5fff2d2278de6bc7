const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const htmlHex = (text: string): string =>
  Array.from(text, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join("");
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const jsonAscii = (text: string): string =>
  json(text).replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
const percentAll = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => `%${byte.toString(16).padStart(2, "0")}`).join("");

/** The escapes that servers, gateways and frameworks apply to values. */
export const escapes: Readonly<Record<string, (text: string) => string>> = {
  unchanged: (text) => text,
  percent: encodeURIComponent,
  "percent, in lower case": (text) => encodeURIComponent(text).toLowerCase(),
  "percent, every byte": percentAll,
  "percent, twice": (text) => encodeURIComponent(encodeURIComponent(text)),
  "of a form": (text) => new URLSearchParams({ text }).toString().slice("text=".length),
  html,
  "html, hexadecimal": htmlHex,
  "html, twice": (text) => html(html(text)),
  json,
  "json, ASCII": jsonAscii,
  "json in json": (text) => jsonAscii(jsonAscii(text)),
  "upper case": (text) => text.toUpperCase(),
  "lower case": (text) => text.toLowerCase(),
  composed: (text) => text.normalize("NFC"),
  decomposed: (text) => text.normalize("NFD"),
  "compatibility form": (text) => text.normalize("NFKD"),
  "full width": (text) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  "without spaces": (text) => text.replace(/\s/g, ""),
  "more spaces": (text) => text.replace(/ /g, " \u00a0 "),
};
