import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

it("lists what every platform needs, so that npm ci takes it everywhere", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isFoundFrom(path, name)),
  );
  expect(missing).toEqual([]);
});

it("names no registry", () => {
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

/** Looks for a package as Node does: beside the one that asks for it, then ever further up. */
function isFoundFrom(path: string, name: string): boolean {
  const prefix = path === "" ? "" : `${path}/`;
  if (`${prefix}node_modules/${name}` in packages) return true;
  if (path === "") return false;
  return isFoundFrom(path.slice(0, Math.max(0, path.lastIndexOf("node_modules/") - 1)), name);
}
