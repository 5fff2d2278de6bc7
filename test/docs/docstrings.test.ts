import { expect, it } from "vitest";
import { docstringFences } from "./fences.ts";
import { type PublicName, publicNames } from "./public-names.ts";
import { typeErrors } from "./type-check.ts";

const names = publicNames();

/** What a caller's own object has, or a promise of the language. */
const withoutExample = /^(FetchResponse|Logger)\.|^IminPromise\.(then|catch|finally)$/;

/** The functions that throw nothing, whatever they are given. */
const harmless = [
  "RestrictedCollectionSchema",
  "attributionFor",
  "bookability",
  "cheapestOffer",
  "entitlementOffer",
  "isBookable",
  "isIminError",
  "isIminWebhookError",
  "isPresentlyCancellable",
  "offersFor",
  "priceOf",
  "scheduledSessions",
  "slots",
  "statusOf",
  "summaryOf",
  "totalOf",
];

it("compiles every example by itself", () => {
  const fences = docstringFences();
  expect(fences.length).toBeGreaterThan(100);
  expect(typeErrors(fences)).toStrictEqual([]);
});

it("says what every export, method and property is for", () => {
  const bare = names.filter(({ docs }) => docs.length === 0 || !docs.every(saysPurpose));
  expect(bare.map(({ module, name }) => `${module} ${name}`)).toStrictEqual([]);
});

it("has an example for every function, class and method", () => {
  const callable = names.filter(({ kind }) => ["function", "class", "method"].includes(kind));
  const bare = callable.filter(({ tags, name }) => !tags.includes("example") && !withoutExample.test(name));
  expect(bare.map(({ module, name }) => `${module} ${name}`)).toStrictEqual([]);
});

it("names imin's endpoint and its page on every method that calls imin", () => {
  const calling = names.filter(
    ({ name, docs }) => /`(GET|POST|PATCH|DELETE)\b/.test(docs.join()) && isMethod(name),
  );
  expect(calling.length).toBeGreaterThan(20);
  const withoutPage = calling.filter(
    ({ name, docs }) =>
      !hasSource(docs) && !/^(CustomerOrders|Sandbox\w*)\.|^IminClient\.request$/.test(name),
  );
  expect(withoutPage.map(({ name }) => name)).toStrictEqual([]);
});

it("says the unit of every time and size", () => {
  const unit = /millisecond|seconds|minute|ISO 8601|kilomet|in pounds|years|Date|degrees|`timeout`|per /i;
  const quantity = /(timeout|delay|duration|retryAfter|radius|lifetime|latitude|longitude)$/i;
  const measures = names.filter(({ name, kind }) => kind === "property" && quantity.test(name));
  expect(measures.length).toBeGreaterThan(10);
  expect(measures.filter(({ docs }) => !unit.test(docs.join())).map(({ name }) => name)).toStrictEqual([]);
});

it("says what every function throws, unless it throws nothing", () => {
  const silent = names.filter(({ kind, tags }) => kind === "function" && !tags.includes("throws"));
  expect(silent.map(({ name }) => name).sort()).toStrictEqual(harmless);
});

function isMethod(name: string): boolean {
  return names.some((other) => other.name === name && other.kind === "method");
}

function hasSource(docs: PublicName["docs"]): boolean {
  return docs.some((doc) => /@see https:\/\/(docs\.imin\.co|openactive\.io)\//.test(doc));
}

/** Whether there is a sentence, a value or a default before the first tag, or a default instead of one. */
function saysPurpose(doc: string): boolean {
  const [purpose = ""] = doc.replace(/^\/\*\*|\*\/$/g, "").split(/^[\s*]*@|@experimental/m);
  return /\w/.test(purpose) || doc.includes("@default");
}
