import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  Application,
  Converter,
  IndexEvent,
  PackageJsonReader,
  PageEvent,
  type ProjectReflection,
  TSConfigReader,
} from "typedoc";
import { accessible } from "./accessible.ts";
import { categories, categorize } from "./categories.ts";
import { orderedGuides } from "./guides.ts";
import { llmsText } from "./llms.ts";
import { prepareSearch } from "./search.ts";

/** The repository's URL on GitHub, where that is known: in its workflows. */
const repository =
  process.env["GITHUB_REPOSITORY"] &&
  `${process.env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${process.env["GITHUB_REPOSITORY"]}`;

/**
 * Builds the site into a folder: the API by its docstrings, the README and the guides, with `llms.txt` beside them.
 *
 * @throws Error when TypeDoc reports a warning, such as a link that leads nowhere.
 */
export async function buildDocumentation(folder: string): Promise<void> {
  const options = {
    out: folder,
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
      gitRevision: process.env["GITHUB_REF_NAME"] ?? "main",
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
  });
  app.renderer.on(IndexEvent.PREPARE_INDEX, prepareSearch);
  app.renderer.on(PageEvent.END, (page: PageEvent) => {
    page.contents = accessible(page.contents ?? "");
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the sources.");
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("TypeDoc has reported warnings.");
  writeFileSync(join(folder, "llms.txt"), llmsText(project));
}

/** TypeDoc puts the project's name above the README, which begins with it too. */
function leaveTitleToPage({ readme: [title] = [] }: ProjectReflection): void {
  if (title !== undefined) title.text = title.text.replace(/^\s*# .*\n/, "");
}
