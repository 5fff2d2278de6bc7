import { withHttps } from "../validation/web-url.ts";
import type { NavigationLink } from "./checkout-session-payload.ts";

/** The link to the broker's site, for example to the search results. @internal */
export function backToBrokerLink(url: string, name: string): NavigationLink {
  return navigationLink("https://imin.co/BackToBrokerLink", url, name);
}

/** The link to the page that lists the customer's bookings. @internal */
export function backToBrokerUserProfileLink(url: string, name: string): NavigationLink {
  return navigationLink("https://imin.co/BackToBrokerUserProfileLink", url, name);
}

function navigationLink(
  linkType: NavigationLink["imin:linkType"],
  url: string,
  name: string,
): NavigationLink {
  return { type: "WebPage", name, "imin:linkType": linkType, url: withHttps(url) };
}
