import { relative } from "node:path";
import { expect, it } from "vitest";
import { root } from "../fences.ts";
import { blocks } from "./blocks.ts";
import { generatedDocuments } from "./documents.ts";

it.each(generatedDocuments(blocks()).map(({ file, ...texts }) => ({ file: relative(root, file), ...texts })))(
  "$file has what `npm run docs:generate` writes",
  ({ text, current }) => {
    expect(current).toBe(text);
  },
);

it("refuses a block of another name", () => {
  expect(() => generatedDocuments(new Map())).toThrow("there is no block");
});
