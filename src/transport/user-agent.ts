import { version } from "../../package.json";
import { isBrowser } from "../options/browser.ts";

/** The SDK's `User-Agent`. Browsers send their own. @internal */
export function userAgent(): string | undefined {
  return isBrowser() ? undefined : `imin-sdk/${version}`;
}
