/** The text before the target of an inline link or image, of a reference definition and of an HTML tag. */
const beforeTarget = /\]\(\s*<?|^\[[^\]]+\]:\s*<?|\b(?:src|href)=["']/;
/** A path: no scheme, no host, no anchor on the same page. */
const relativeTarget = /(?![a-z][a-z\d+.-]*:|[/#?])(?:\.\/)?([^\s)"'>]+)/;
const link = new RegExp(`(${beforeTarget.source})${relativeTarget.source}`, "gim");

/**
 * Makes the relative links of a Markdown text absolute links to a GitHub repository. Leaves code unchanged.
 *
 * @param repository The repository's URL.
 * @param ref The tag, branch or commit for the links.
 */
export function absoluteLinks(markdown: string, repository: string, ref: string): string {
  const parts = markdown.split(/(^```[\s\S]*?^```|`[^`\n]+`)/m);
  const isCode = (index: number): boolean => index % 2 === 1;
  return parts.map((part, index) => (isCode(index) ? part : rewrite(part, repository, ref))).join("");
}

function rewrite(text: string, repository: string, ref: string): string {
  return text.replace(link, (_, before: string, path: string) => {
    // `blob` is a page about the file. An image needs the file itself.
    const view = /\.(png|jpe?g|gif|svg|webp|avif)$/i.test(path) ? "raw" : "blob";
    return `${before}${repository}/${view}/${ref}/${path}`;
  });
}
