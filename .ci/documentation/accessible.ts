/** Repairs what keeps TypeDoc's pages from people who use a screen reader. */
export function accessible(html: string): string {
  const [head = "", ...parts] = html.split(/(?=<h[1-6][ >])/);
  return (
    withoutNestedLinks(head + levelled(parts).join(""))
      // A wide table scrolls by itself, also by the keyboard.
      .replaceAll("<table>", '<table tabindex="0">')
      .replace('<div class="col-content">', '<div class="col-content" role="main">')
      .replace(
        '<div class="page-menu">',
        '<div class="page-menu" role="complementary" aria-label="This page">',
      )
  );
}

/** A heading is at most one level below the one before it. Its tag stays, for the styles. */
function levelled(parts: readonly string[]): readonly string[] {
  let before = 0;
  return parts.map((part) => {
    const own = Number(part[2]);
    const level = Math.min(own, before + 1);
    before = level;
    return level === own ? part : part.replace(/^<h\d/, `$& aria-level="${level}"`);
  });
}

/** What opens and closes a section cannot contain a link. */
function withoutNestedLinks(html: string): string {
  return html.replace(/<summary[\s\S]*?<\/summary>/g, (summary) =>
    summary.replace(/<a [^>]*class="tsd-anchor-icon"[\s\S]*?<\/a>/g, ""),
  );
}
