import type { Page } from "playwright-core";
import { expect } from "vitest";
import { violations } from "./chromium.ts";

/** The folder for screenshots, to be looked at by a person. Unset by default. */
const PICTURES = process.env["PICTURES"];

/** The window sizes that every page must support. */
export const WIDTHS = [
  ["desktop", { width: 1280, height: 900 }],
  ["phone", { width: 375, height: 740 }],
] as const;

/** Expects axe to find nothing, and nothing to be wider than the window. */
export async function expectGood(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  expect(await violations(page)).toEqual([]);
  const overflow = await page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
  expect(overflow).toBeLessThanOrEqual(0);
}
