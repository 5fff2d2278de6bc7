/**
 * The folders of the source that are mutated, and the tests that must notice: globs below `test`. `src` is its own files.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  check: ["check"],
  checkout: ["checkout"],
  customers: ["customers"],
  errors: ["errors"],
  "json-ld": ["json-ld"],
  "open-active": ["open-active", "conformance"],
  options: ["options"],
  orders: ["orders"],
  pagination: ["pagination/!(memory).test.ts"],
  privacy: ["promises/objects-survive-proxies.test.ts"],
  search: ["search/!(from-result-to-booking).test.ts"],
  src: [
    "promises/{custom-request*,objects-survive-proxies}.test.ts",
    "options",
    "conformance/list-properties.test.ts",
  ],
  telemetry: ["promises/logging-and-events.test.ts", "promises/drift.test.ts"],
  transport: ["transport"],
  validation: ["validation"],
  webhooks: ["webhooks"],
};
