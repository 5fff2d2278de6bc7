/** The requirement for every URL in a checkout session. @internal */
export const webUrlMessage = "must be an http:// or https:// URL";

/**
 * Whether a string is a URL that a browser can safely open: `http` or `https`, with a host. Other URLs, such as
 * `javascript:`, would run on imin's checkout page.
 *
 * @internal
 */
export function isWebUrl(value: string): boolean {
  // URL parsers repair `https:host` and `https:///host`, but other readers of a document may not.
  if (!/^https?:\/\/[^/\\\s]/i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === "" && password === "";
}

/**
 * Returns the URL with a scheme: a bare host such as `acmefitness.co.uk` gets `https://`, because imin requires
 * one. Returns any other value unchanged; the validation of the whole document rejects it.
 *
 * @internal
 */
export function withHttps(value: string): string {
  return typeof value === "string" && isBareHost(value) ? `https://${value}` : value;
}

/**
 * Returns the string without trailing slashes. A loop, because a regular expression would scan a long row of
 * slashes once for each slash. @internal
 */
export function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "/") end -= 1;
  return text.slice(0, end);
}

/** Whether a string is a host name, with or without port and path, that lacks only a scheme. @internal */
export function isBareHost(value: string): boolean {
  return (
    /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(value) && isWebUrl(`https://${value}`)
  );
}
