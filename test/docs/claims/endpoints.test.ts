import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../fences.ts";
import { publicNames } from "../public-names.ts";
import { claims } from "./claims.ts";

const inferred = new Set(claims.flatMap(({ mark, names }) => (mark === "INFERRED" ? names : [])));
const classes: Readonly<Record<string, string>> = {
  customers: "Customers",
  checkout: "Checkout",
  orders: "Orders",
  search: "Search",
};

/** The methods in the README's table of endpoints, as `Orders.list`, with whether each has a dagger. */
const listed = new Map<string, boolean>(
  [...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\|.*\| (`imin\.(\w+)\..*?) *\|$/gm)].flatMap(
    ([, cell = "", namespace = ""]) =>
      [...cell.matchAll(/`(?:imin\.\w+\.)?(\w+)`( †)?/g)].map(
        ([, method = "", dagger]) => [`${classes[namespace]}.${method}`, dagger !== undefined] as const,
      ),
  ),
);

it("has a dagger in the README's table of endpoints for each method that is inferred, and for no other", () => {
  expect(listed.size).toBeGreaterThan(25);
  const wrong = [...listed].filter(([name, hasDagger]) => hasDagger !== inferred.has(name));
  expect(wrong).toStrictEqual([]);
});

it("lists every method of the namespaces in the README's table of endpoints", () => {
  const methods = publicNames().filter(
    ({ name, kind }) => kind === "method" && Object.values(classes).includes(name.split(".")[0] ?? ""),
  );
  const missing = methods
    .map(({ name }) => name)
    .filter((name) => !listed.has(name) && name !== "Checkout.session");
  expect(missing).toStrictEqual([]);
});
