import { Comment, type DocumentReflection, type ProjectReflection, ReflectionKind } from "typedoc";

/**
 * The documentation for a language model: the README, the guides, and each export in one line.
 *
 * @see https://llmstxt.org
 */
export function llmsText(project: ProjectReflection): string {
  const documents = project.getReflectionsByKind(ReflectionKind.Document) as DocumentReflection[];
  const modules = project.getReflectionsByKind(ReflectionKind.Module);
  return [
    `# ${project.name} ${project.packageVersion ?? ""}`.trim(),
    Comment.combineDisplayParts(project.readme ?? []),
    ...documents.map(({ name, content }) => `# ${name}\n\n${Comment.combineDisplayParts(content)}`),
    ...modules.map((module) => `# import from "${module.name}"\n\n${exportsOf(project, module.id)}`),
  ].join("\n\n");
}

/** The exports of a module with the first sentence of their docstrings. */
function exportsOf(project: ProjectReflection, module: number): string {
  return project
    .getReflectionsByKind(ReflectionKind.All)
    .filter(({ parent }) => parent?.id === module)
    .flatMap((reflection) => {
      const signature = reflection.isDeclaration() ? reflection.signatures?.[0] : undefined;
      const { summary = [] } = reflection.comment ?? signature?.comment ?? {};
      const [first = ""] = Comment.combineDisplayParts(summary).split(/\n\n|(?<=\.)\s/);
      return `- \`${reflection.name}\`: ${first.replace(/\s+/g, " ")}`;
    })
    .join("\n");
}
