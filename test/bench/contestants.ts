/** A client to measure: one file in `contestants/`, which calls a server through it. */
export interface Contestant {
  /** The name of its file, without the ending. */
  readonly file: string;
  /** Its line in the table. */
  readonly title: string;
  /** What is installed for it, by exact version; nothing for what is there already. */
  readonly packages?: readonly string[];
  /** The documents it reads, where it cannot read ours: it checks them against its own schemas. */
  readonly documents?: { readonly page: "polarPage"; readonly customer: "polarCustomer" };
}

/** What all others are compared with. */
export const raw: Contestant = { file: "fetch", title: "fetch + JSON.parse" };

export const ours: Contestant = { file: "imin-sdk", title: "imin-sdk" };

/** The newest versions that support the oldest Node that this package supports. */
export const contestants: readonly Contestant[] = [
  raw,
  ours,
  { file: "ky", title: "ky", packages: ["ky@2.1.0"] },
  { file: "openai", title: "openai", packages: ["openai@6.49.0"] },
  { file: "stripe", title: "stripe", packages: ["stripe@23.1.0"] },
  { file: "octokit", title: "@octokit/core", packages: ["@octokit/core@7.0.8"] },
  {
    file: "polar",
    title: "@polar-sh/sdk",
    packages: ["@polar-sh/sdk@0.49.0"],
    documents: { page: "polarPage", customer: "polarCustomer" },
  },
];
