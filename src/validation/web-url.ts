/** What imin asks of every URL in a checkout session. @internal */
export const webUrlMessage = "must be an http:// or https:// URL";

/**
 * Whether a text is a URL that a browser can safely open: `http` or `https`, with a host. Anything else, a
 * `javascript:` URL above all, would run on imin's checkout page.
 *
 * @internal
 */
export function isWebUrl(value: string): boolean {
  // `https:host` and `https:///host` are repaired by URL parsers, but not by everything that reads a document.
  if (!/^https?:\/\/[^/\\\s]/i.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username === "" && password === "";
}

/**
 * The URL with a scheme: a bare host such as `acmefitness.co.uk` gets `https://`, since imin asks for one.
 * Any other value is returned unchanged; the check of the whole document refuses it.
 *
 * @internal
 */
export function withHttps(value: string): string {
  return typeof value === "string" && isBareHost(value) ? `https://${value}` : value;
}

/** The text without the slashes at its end. A loop: a pattern would look at a long row of slashes once for each of them. @internal */
export function withoutTrailingSlashes(text: string): string {
  let end = text.length;
  while (text[end - 1] === "/") end -= 1;
  return text.slice(0, end);
}

/** Whether a text is a host name, with or without port and path, that only lacks its scheme. @internal */
export function isBareHost(value: string): boolean {
  return (
    /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(value) && isWebUrl(`https://${value}`)
  );
}
