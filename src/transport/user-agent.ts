import { version } from "../../package.json";
import { isBrowser } from "../options/browser.ts";

/** What the SDK calls itself to servers. Browsers have a name of their own. @internal */
export function userAgent(): string | undefined {
  return isBrowser() ? undefined : `imin-sdk/${version}`;
}
