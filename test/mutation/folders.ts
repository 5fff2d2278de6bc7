/** The folders of the source that are mutated, and the tests that must notice: globs below `test`. */
export const folders: Readonly<Record<string, readonly string[]>> = {
  check: ["check"],
  checkout: ["checkout"],
  customers: ["customers"],
  errors: ["errors"],
  "json-ld": ["json-ld"],
  "open-active": ["open-active", "conformance"],
  options: ["options"],
  orders: ["orders"],
  pagination: ["pagination"],
  privacy: ["transport"],
  search: ["search"],
  telemetry: ["promises/logging-and-events.test.ts"],
  transport: ["transport", "errors/advice.test.ts", "errors/imin-api-error.test.ts", "promises/no-forged-lines.test.ts"],
  validation: ["validation"],
  webhooks: ["webhooks"],
};
