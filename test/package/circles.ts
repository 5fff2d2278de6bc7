import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The nodes that each node leads to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The files of a folder and the files that each one imports, including type imports. Paths are relative to the
 * folder.
 */
export function importsWithin(folder: string): Graph {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  return new Map(files.map((file) => [file, importsOf(folder, file)]));
}

function importsOf(folder: string, file: string): Set<string> {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), "utf8"));
  const relative = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith("."));
  return new Set(relative.map((name) => join(dirname(file), name)));
}

/** The same graph with files grouped under names, without edges from a name to itself. */
export function grouped(files: Graph, nameOf: (file: string) => string): Graph {
  const groups = new Map<string, Set<string>>();
  for (const [file, imports] of files) {
    const name = nameOf(file);
    const targets = groups.get(name) ?? new Set();
    for (const target of imports) if (nameOf(target) !== name) targets.add(nameOf(target));
    groups.set(name, targets);
  }
  return groups;
}

/** The largest sets of several nodes that all lead to each other, each sorted. */
export function circlesIn(graph: Graph): string[][] {
  const reached = new Map([...graph.keys()].map((node) => [node, reachableFrom(node, graph)]));
  const circles = [...graph.keys()].map((node) =>
    [...(reached.get(node) ?? [])].filter((other) => reached.get(other)?.has(node)).sort(),
  );
  return [
    ...new Map(
      circles.filter((circle) => circle.length > 1).map((circle) => [circle.join(), circle]),
    ).values(),
  ];
}

/** Every node that a node can reach. The node itself only through a circle. */
function reachableFrom(start: string, graph: Graph): Set<string> {
  const found = new Set(graph.get(start));
  // A set that grows during iteration is iterated to its end.
  for (const node of found) for (const next of graph.get(node) ?? []) found.add(next);
  return found;
}
