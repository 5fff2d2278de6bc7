import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violations } from "./chromium.ts";

/** Where to put pictures of the pages, for somebody to look at. Without it none are taken. */
const PICTURES = process.env["PICTURES"];

/** The windows that every page has to be good in. */
export const WIDTHS = [
  ["desktop", { width: 1280, height: 900 }],
  ["phone", { width: 375, height: 740 }],
] as const;

/** Nothing for axe to find, and nothing wider than the window. */
export async function expectGood(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  const overflow = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(overflow).toBeLessThanOrEqual(0);
}
