/** What comes before the target of an inline link or image, of a reference's definition and of an HTML tag. */
const beforeTarget = /\]\(\s*<?|^\[[^\]]+\]:\s*<?|\b(?:src|href)=["']/;
/** A path: no scheme, no host, no place on the same page. */
const relativeTarget = /(?![a-z][a-z\d+.-]*:|[/#?])(?:\.\/)?([^\s)"'>]+)/;
const link = new RegExp(`(${beforeTarget.source})${relativeTarget.source}`, "gim");

/**
 * Makes the relative links of a Markdown text lead to a repository on GitHub. Code is left as it is.
 *
 * @param repository The repository's URL.
 * @param ref The tag, branch or commit that the links lead to.
 */
export function absoluteLinks(markdown: string, repository: string, ref: string): string {
  const parts = markdown.split(/(^```[\s\S]*?^```|`[^`\n]+`)/m);
  const isCode = (index: number): boolean => index % 2 === 1;
  return parts.map((part, index) => (isCode(index) ? part : rewrite(part, repository, ref))).join("");
}

function rewrite(text: string, repository: string, ref: string): string {
  return text.replace(link, (_, before: string, path: string) => {
    // `blob` is a page about the file. An image has to be the file itself.
    const view = /\.(png|jpe?g|gif|svg|webp|avif)$/i.test(path) ? "raw" : "blob";
    return `${before}${repository}/${view}/${ref}/${path}`;
  });
}
