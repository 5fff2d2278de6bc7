import { writeFileSync } from "node:fs";
import { join, posix } from "node:path";
import {
  Application,
  Converter,
  type DocumentReflection,
  IndexEvent,
  PackageJsonReader,
  PageEvent,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  TSConfigReader,
} from "typedoc";
import { ROOT } from "../../test/package/folders.ts";
import { accessible } from "./accessible.ts";
import { categories, categorize } from "./categories.ts";
import { guides, orderedGuides } from "./guides.ts";
import { llmsIndex, llmsText } from "./llms.ts";
import { prepareSearch } from "./search.ts";

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_REF_NAME: ref = "main" } = process.env;
/** The repository's URL on GitHub, where that is known: in its workflows. */
const repository = name === undefined ? undefined : `${server ?? "https://github.com"}/${name}`;

/**
 * Builds the site into a folder: the API by its docstrings, the README and the guides, with `llms.txt` beside them.
 *
 * @throws Error when TypeDoc reports a warning, such as a link that leads nowhere.
 */
export async function buildDocumentation(folder: string): Promise<void> {
  const options = {
    out: folder,
    displayBasePath: ROOT,
    categoryOrder: [...categories],
    projectDocuments: [...orderedGuides()],
    navigationLinks: {
      ...(repository && { GitHub: repository }),
      npm: "https://www.npmjs.com/package/imin-sdk",
      "imin's documentation": "https://docs.imin.co",
    },
    // Without a repository, a page names the file of a declaration and has no link to it.
    ...(repository && {
      disableGit: true,
      gitRevision: ref,
      sourceLinkTemplate: `${repository}/blob/{gitRevision}/{path}#L{line}`,
    }),
  };
  const app = await Application.bootstrapWithPlugins(options, [
    new PackageJsonReader(),
    new TSConfigReader(),
  ]);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    categorize(project);
    leaveTitleToPage(project);
    if (repository !== undefined) linkToFiles(project, `${repository}/blob/${ref}`);
  });
  app.renderer.on(IndexEvent.PREPARE_INDEX, prepareSearch);
  const urls = new Map<unknown, string>();
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    page.contents = accessible(page.contents ?? "");
    urls.set(page.model, page.url);
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the sources.");
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("TypeDoc has reported warnings.");
  const urlOf = (reflection: Reflection): string => urls.get(reflection) ?? "";
  writeFileSync(join(folder, "llms.txt"), llmsIndex(project, urlOf));
  writeFileSync(join(folder, "llms-full.txt"), llmsText(project));
}

/** Lets links to examples lead to GitHub, which shows them. The site could only offer a copy to download. */
function linkToFiles(project: ProjectReflection, files: string): void {
  const documents = project.getReflectionsByKind(ReflectionKind.Document) as DocumentReflection[];
  const texts = [
    { folder: "", parts: project.readme ?? [] },
    ...documents.map(({ content }) => ({ folder: guides, parts: content })),
  ];
  for (const { folder, parts } of texts) {
    for (const [index, { kind, text }] of parts.entries()) {
      const path = posix.join(folder, text);
      const isOnSite = path.startsWith(guides) || text.startsWith("#");
      if (kind === "relative-link" && !isOnSite) parts[index] = { kind: "text", text: `${files}/${path}` };
    }
  }
}

/** TypeDoc puts the project's name above the README, which begins with it too. */
function leaveTitleToPage({ readme: [title] = [] }: ProjectReflection): void {
  if (title !== undefined) title.text = title.text.replace(/^\s*# .*\n/, "");
}
