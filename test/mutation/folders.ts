/** The folders of the source that are mutated, and the tests that must notice: globs below `test`. */
export const folders: Readonly<Record<string, readonly string[]>> = {
  check: ["check"],
  checkout: ["checkout"],
  customers: ["customers"],
  errors: ["errors"],
  "json-ld": ["json-ld"],
  "open-active": ["open-active", "conformance"],
  options: [
    "options",
    "promises/browser-guard*.test.ts",
    "promises/keys.test.ts",
    "transport/address.test.ts",
    "transport/requests.test.ts",
  ],
  orders: ["orders"],
  pagination: ["pagination"],
  privacy: ["transport"],
  search: ["search"],
  telemetry: ["promises/logging-and-events.test.ts"],
  transport: ["transport"],
  validation: ["validation"],
  // Without the properties of attacks.test.ts, which take seconds for each change.
  webhooks: [
    "webhooks/compare-keys.test.ts",
    "webhooks/examples.test.ts",
    "webhooks/messages.test.ts",
    "webhooks/verify-webhook.test.ts",
    "webhooks/webhook-handler*.test.ts",
  ],
};
