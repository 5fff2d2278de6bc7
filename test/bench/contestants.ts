import type { DocumentName } from "./documents.ts";

/** A client to measure: a file in `contestants/` that uses it to call a server. */
export interface Contestant {
  /** The name of its file, without the extension. */
  readonly file: string;
  /** Its row in the table. */
  readonly title: string;
  /**
   * The reason for its row: the baseline, this package, a client for programs without this package, or an SDK of
   * another API for reference.
   */
  readonly role: "baseline" | "own" | "peer" | "context";
  /** Whether it checks each response against a schema. */
  readonly checks: boolean;
  /** Whether it compiles only with types that a tool generates from an OpenAPI description. */
  readonly needsGeneratedTypes?: true;
  /** The packages to install for it, with exact versions. Empty if they are already installed. */
  readonly packages?: readonly string[];
  /** The documents it reads, if it checks them against its own schemas and cannot read ours. */
  readonly documents?: Readonly<Partial<Record<DocumentName, DocumentName>>>;
}

/** The baseline for all comparisons. */
export const raw: Contestant = {
  file: "fetch",
  title: "fetch + JSON.parse",
  role: "baseline",
  checks: false,
};

export const ours: Contestant = { file: "imin-sdk", title: "imin-sdk", role: "own", checks: true };

/** The client that this package is built on. */
const ky: Contestant = {
  file: "ky",
  title: "ky",
  role: "peer",
  checks: false,
  packages: ["ky@2.1.0"],
};

const zod = "zod@4.6.7";

/** The newest versions that support this package's oldest Node. */
export const contestants: readonly Contestant[] = [
  raw,
  ours,
  ky,
  { file: "ky-zod", title: "ky + zod", role: "peer", checks: true, packages: [zod] },
  { file: "ofetch-zod", title: "ofetch + zod", role: "peer", checks: true, packages: ["ofetch@1.5.1"] },
  {
    file: "better-fetch-zod",
    title: "better-fetch + zod",
    role: "peer",
    checks: true,
    packages: ["@better-fetch/fetch@1.3.3"],
  },
  {
    file: "openapi-fetch-zod",
    title: "openapi-fetch + zod",
    role: "peer",
    checks: true,
    packages: ["openapi-fetch@0.17.0"],
    needsGeneratedTypes: true,
  },
  { file: "openai", title: "openai", role: "context", checks: false, packages: ["openai@6.49.0"] },
  { file: "stripe", title: "stripe", role: "context", checks: false, packages: ["stripe@23.1.0"] },
  {
    file: "octokit",
    title: "@octokit/core",
    role: "context",
    checks: false,
    packages: ["@octokit/core@7.0.8"],
  },
  {
    file: "polar",
    title: "@polar-sh/sdk",
    role: "context",
    checks: true,
    packages: ["@polar-sh/sdk@0.49.0"],
    documents: { page: "polarPage", customer: "polarCustomer" },
  },
];
