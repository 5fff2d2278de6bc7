/**
 * The last part of a name, the same for all its spellings: `"https://openactive.io/CustomerCancelled"`,
 * `"oa:CustomerCancelled"` and `"CustomerCancelled"`.
 *
 * @internal
 */
export function localName(name: unknown): string {
  if (typeof name !== "string") return "";
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("#"), name.lastIndexOf(":")) + 1);
}
