/**
 * The folders of the source that are mutated, and the tests that must notice: globs below `test`. `src` is its own files.
 */
export const folders: Readonly<Record<string, readonly string[]>> = {
  check: ["check/!(faults).test.ts"],
  checkout: ["checkout"],
  customers: ["customers"],
  errors: [
    "errors/!(decorated-errors).test.ts",
    "transport/error-body.test.ts",
    "webhooks/verify-webhook.test.ts",
  ],
  "json-ld": [
    "json-ld/!(any-document).test.ts",
    "errors/imin-api-error.test.ts",
    "webhooks/verify-webhook.test.ts",
  ],
  "open-active": ["open-active"],
  options: [
    "options",
    "checkout/broker.test.ts",
    "customers/polluted-prototype.test.ts",
    "promises/browser-guard*.test.ts",
    "promises/keys.test.ts",
    "transport/address.test.ts",
    "transport/requests.test.ts",
  ],
  orders: ["orders"],
  pagination: ["pagination/!(memory).test.ts"],
  privacy: ["promises/objects-survive-proxies.test.ts"],
  search: ["search/!(from-result-to-booking).test.ts"],
  src: [
    "promises/custom-request*.test.ts",
    "promises/objects-survive-proxies.test.ts",
    "options",
    "conformance/list-properties.test.ts",
  ],
  telemetry: ["promises/logging-and-events.test.ts", "promises/drift.test.ts"],
  transport: [
    "transport",
    "errors/advice.test.ts",
    "errors/imin-api-error.test.ts",
    "promises/no-forged-lines.test.ts",
  ],
  // The samples in with-fast-path.test.ts take seconds for each change.
  validation: ["validation/!(with-fast-path).test.ts", "transport/reference.test.ts"],
  // The properties in attacks.test.ts take seconds for each change.
  webhooks: ["webhooks/!(attacks).test.ts"],
};
