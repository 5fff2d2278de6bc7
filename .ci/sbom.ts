import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../test/package/folders.ts";
import { run } from "../test/package/run.ts";

interface Component {
  readonly "bom-ref": string;
  readonly name: string;
  readonly version: string;
}

interface Bill {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
}

/**
 * The CycloneDX bill of materials of a release, after a build. The package has no dependencies, so it lists what was inlined.
 */
export async function billOfMaterials(): Promise<string> {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "library", "--package-lock-only"];
  const everything: Bill = JSON.parse(await run("npm", args, { folder: ROOT }));
  const inlined = inlinedPackages();
  const components = everything.components
    .filter(({ name, version }) => inlined.includes(`${name} ${version}`))
    .map((component) => ({ ...component, scope: "required", properties: [] }));
  if (components.length !== inlined.length)
    throw new Error("An inlined package is not in package-lock.json.");
  const { component } = everything.metadata;
  const bill = {
    ...everything,
    // npm names it after the folder.
    metadata: { ...everything.metadata, component: { ...component, name: "imin-sdk" } },
    components,
    dependencies: [
      { ref: component["bom-ref"], dependsOn: components.map((inside) => inside["bom-ref"]) },
      ...components.map((inside) => ({ ref: inside["bom-ref"], dependsOn: [] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The packages that the build put into the output, each with its version, as their notices name them. */
function inlinedPackages(): readonly string[] {
  const notices = readFileSync(join(ROOT, "THIRD_PARTY_NOTICES"), "utf8");
  return [...notices.matchAll(/^-{78}\n\n(\S+ \S+) \(/gm)].flatMap(([, name]) => name ?? []);
}
