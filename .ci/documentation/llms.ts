import {
  Comment,
  type DocumentReflection,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
} from "typedoc";

/** Returns the address of the page about something, from the site's folder. */
export type UrlOf = (reflection: Reflection) => string;

/**
 * The pages of the site for a language model: each guide and each export, with its first sentence.
 *
 * @see https://llmstxt.org
 */
export function llmsIndex(project: ProjectReflection, urlOf: UrlOf): string {
  const [summary = ""] = textOf(project.readme ?? [])
    .trim()
    .split("\n\n");
  const link = (reflection: Reflection, text: string): string =>
    `- [${reflection.name}](${encodeURI(urlOf(reflection))}): ${text}`;
  const guides = documentsOf(project).map((guide) => link(guide, sentenceOf(guide.content)));
  const modules = project.getReflectionsByKind(ReflectionKind.Module).map((module) => {
    const exports = exportsOf(project, module).map((reflection) =>
      link(reflection, sentenceOf(summaryOf(reflection))),
    );
    return [`## ${module.name}`, exports.join("\n")];
  });
  return [
    `# ${project.name} ${project.packageVersion}`,
    `> ${summary.replace(/\s+/g, " ")}`,
    "The README and all guides as one text are in [llms-full.txt](llms-full.txt).",
    "## Guides",
    guides.join("\n"),
    ...modules.flat(),
  ].join("\n\n");
}

/** The README and the guides in one text. */
export function llmsText(project: ProjectReflection): string {
  return [
    `# ${project.name} ${project.packageVersion}`,
    textOf(project.readme ?? []),
    ...documentsOf(project).map(({ name, content }) => `# ${name}\n\n${textOf(content)}`),
  ].join("\n\n");
}

function documentsOf(project: ProjectReflection): readonly DocumentReflection[] {
  return project.getReflectionsByKind(ReflectionKind.Document) as DocumentReflection[];
}

function exportsOf(project: ProjectReflection, module: Reflection): readonly Reflection[] {
  return project.getReflectionsByKind(ReflectionKind.All).filter(({ parent }) => parent === module);
}

type Parts = NonNullable<ProjectReflection["readme"]>;

function summaryOf(reflection: Reflection): Parts {
  const signature = reflection.isDeclaration() ? reflection.signatures?.[0] : undefined;
  return (reflection.comment ?? signature?.comment)?.summary ?? [];
}

function textOf(parts: Parts): string {
  return Comment.combineDisplayParts(parts);
}

/** The first sentence of a text, without its headings. */
function sentenceOf(parts: Parts): string {
  const prose = textOf(parts).replace(/^#.*$/gm, "").trim().replace(/\s+/g, " ");
  return prose.split(/(?<=[.:])\s/)[0] ?? "";
}
