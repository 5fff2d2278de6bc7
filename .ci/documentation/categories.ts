import { Comment, CommentTag, type ProjectReflection, type Reflection, ReflectionKind } from "typedoc";

/** The headings under which the site lists exports, in this order. */
export const categories = [
  "Guides",
  "Modules",
  "Client",
  "Customers",
  "Checkout",
  "Orders",
  "Search",
  "Lists",
  "Errors",
  "Telemetry",
  "Webhooks",
  "Sandbox",
  "Models",
  "Schemas",
] as const;

type Category = (typeof categories)[number];

/** By the file of the declaration. The first that fits counts. */
const byFile: readonly (readonly [file: RegExp, category: Category])[] = [
  [/^src\/schemas\.ts/, "Schemas"],
  [/^src\/testing\//, "Sandbox"],
  [/^src\/webhooks\/|imin-webhook-error/, "Webhooks"],
  // Only imin sends it; no one calls it.
  [/-(response|payload|account)\.ts|^src\/orders\/order(-item)?\.ts|customers\/seller-error\.ts/, "Models"],
  [/offer-price\.ts/, "Search"],
  [/^src\/errors\/|open-booking-error-type\.ts/, "Errors"],
  [/^src\/open-active\//, "Models"],
  [/^src\/customers\//, "Customers"],
  [/^src\/checkout\//, "Checkout"],
  [/^src\/orders\//, "Orders"],
  [/^src\/search\//, "Search"],
  [/^src\/pagination\//, "Lists"],
  [/^src\/telemetry\//, "Telemetry"],
  [/^src\/(client|custom-request|options|transport)/, "Client"],
];

/** Puts each export under the heading of its folder, so that no docstring has to name one. */
export function categorize(project: ProjectReflection): void {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) mark(module, "Modules");
  const exported = project
    .getReflectionsByKind(ReflectionKind.All)
    .filter(({ parent }) => parent?.kindOf(ReflectionKind.Module));
  for (const reflection of exported) {
    const path = project.getSymbolIdFromReflection(reflection)?.packagePath ?? "";
    const [, category] = byFile.find(([pattern]) => pattern.test(path)) ?? [];
    if (category === undefined) throw new Error(`${reflection.getFullName()} (${path}) has no category.`);
    mark(reflection, category);
  }
}

/** A function's docstring is that of its signatures. */
function mark(reflection: Reflection, category: Category): void {
  const signatures = reflection.isDeclaration() ? (reflection.signatures ?? []) : [];
  for (const documented of signatures.length > 0 ? signatures : [reflection]) {
    documented.comment ??= new Comment();
    documented.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: category }]));
  }
}
