import { propertyOf } from "../errors/property-of.ts";
import type { Session } from "./session.ts";

/**
 * Records how a list links to its next page, and the size of its pages.
 *
 * @param count The number of items on the page.
 * @internal
 */
export function findLinks(session: Session, list: string, raw: unknown, count: number): void {
  const view = propertyOf(raw, "view");
  const has = (name: string): boolean => propertyOf(view, name) !== undefined;
  const links = ["next", "urlTemplate", "previous"].filter(has).join(" and ");
  session.find(`Do lists have next or urlTemplate? (${list})`, links || "neither");
  session.find(`How many items has a page? (${list})`, has("next") ? `${count}` : "there is one page");
}
