import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

it("lists the packages of every platform, so that npm ci works everywhere", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isFoundFrom(path, name)),
  );
  expect(missing).toEqual([]);
});

it("names no registry", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

/** Resolves a package like Node: next to the importing package, then in each parent folder. */
function isFoundFrom(path: string, name: string): boolean {
  const prefix = path === "" ? "" : `${path}/`;
  if (`${prefix}node_modules/${name}` in packages) return true;
  if (path === "") return false;
  return isFoundFrom(path.slice(0, Math.max(0, path.lastIndexOf("node_modules/") - 1)), name);
}
