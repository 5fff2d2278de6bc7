/** A promise that tests in another folder already cover. */
interface ExistingTests {
  readonly promise: string;
  readonly how: string;
  readonly file: string;
  /** The variable that sets how often a property is tested. Without one, the tests are counted. */
  readonly runs?: string;
}

/** The tests that `npm run trust` runs in addition to its own. The table counts the tests of each file. */
export const existing: readonly ExistingTests[] = [
  {
    promise: "Every call settles, and rejects only with an IminError",
    how: "every method with hostile arguments, responses, options and callbacks",
    file: "test/promises/only-imin-errors.test.ts",
    runs: "IMIN_PROPERTY_RUNS",
  },
  {
    promise: "A write reaches the server once",
    how: "connections cut at every stage, counted by a TCP server",
    file: "test/promises/a-write-is-sent-once.test.ts",
  },
  {
    promise: "A failed write reports correctly whether it may have succeeded",
    how: "failures at each stage of a request, compared with what the server did",
    file: "test/promises/outcome.test.ts",
  },
  {
    promise: "The key is never sent to another origin",
    how: "redirects, next links, page templates, identifiers and paths that point to other origins",
    file: "test/promises/the-key-stays-home.test.ts",
  },
  {
    promise: "Errors, logs and events contain no key and no personal data",
    how: "canaries in every property, repeated by the server",
    file: "test/promises/nothing-leaks.test.ts",
  },
  {
    promise: "Personal data is redacted in every spelling",
    how: "canaries escaped as servers, gateways and frameworks escape them",
    file: "test/promises/nothing-leaks-in-other-spellings.test.ts",
  },
  {
    promise: "Redaction finds a value in generated spellings",
    how: "generated values and escapes",
    file: "test/transport/redaction-spellings.test.ts",
  },
  {
    promise: "Input checks take linear time",
    how: "long and repetitive texts, compared with the same amount of short ones",
    file: "test/promises/linear-time.test.ts",
  },
  {
    promise: "Normalization is idempotent, changes no input and sets no prototype",
    how: "generated documents with hostile names",
    file: "test/json-ld/any-document.test.ts",
  },
  {
    promise: "Messages and log lines contain no line breaks or control characters from outside",
    how: "error texts from imin, error pages from gateways, and names and values from the caller",
    file: "test/promises/no-forged-lines.test.ts",
  },
  {
    promise: "The sandbox on loopback rejects other origins and rebound host names",
    how: "Host and Origin headers of other sites, for every kind of route",
    file: "test/testing/callers.test.ts",
  },
  {
    promise: "The webhook's key is compared in constant time",
    how: "keys of every length and prefix, by the comparison that is used",
    file: "test/webhooks/compare-keys.test.ts",
  },
  {
    promise: "The webhook handler rejects forged and malformed requests",
    how: "wrong keys, methods, sizes, encodings and prototype names",
    file: "test/webhooks/attacks.test.ts",
  },
];
