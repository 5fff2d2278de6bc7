// @vitest-environment happy-dom

import { IminClient } from "imin-sdk";
import { expect, test } from "vitest";
import { testKey } from "../support/client-for.ts";

test("happy-dom has a page but is not a browser, so a client with a key works", () => {
  expect(window.document.createElement("p").outerHTML).toBe("<p></p>");
  expect(() => new IminClient({ apiKey: testKey })).not.toThrow();
});
