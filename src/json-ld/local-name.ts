/**
 * The last part of a name, which is the same in each way to write it: `"https://openactive.io/CustomerCancelled"`,
 * `"oa:CustomerCancelled"` and `"CustomerCancelled"`.
 *
 * @internal
 */
export function localName(name: unknown): string {
  if (typeof name !== "string") return "";
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("#"), name.lastIndexOf(":")) + 1);
}
