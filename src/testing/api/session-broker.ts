import { defined } from "../basics/defined.ts";
import { isJsonArray, isJsonObject, type JsonValue, keywordOf, textOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import type { NewSession } from "../state/sessions.ts";

const BACK_TO_BROKER = "https://imin.co/BackToBrokerLink";
const BACK_TO_PROFILE = "https://imin.co/BackToBrokerUserProfileLink";

/**
 * Reads the broker, an organization with a name. The documentation requires URLs with a scheme, but its own example
 * scenario has a bare host. Both are accepted.
 *
 * @internal
 */
export function readBroker(posted: JsonValue | undefined): NewSession["broker"] {
  if (!isJsonObject(posted) || keywordOf(posted, "type") !== "Organization") {
    throw badRequest("`broker` must be an Organization.", "IncompleteBrokerDetailsError");
  }
  const name = textOf(posted, "name");
  const given = textOf(posted, "url");
  if (name === undefined || given === undefined) {
    throw badRequest("`broker` needs a `name` and a `url`.", "IncompleteBrokerDetailsError");
  }
  const isBareHost = /^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?(\/.*)?$/i.test(given);
  const url = isBareHost ? `https://${given}` : given;
  checkUrl(url, "broker.url");
  return { name, url };
}

/** Reads the links back to the broker. imin's pages define two kinds. Others are ignored. @internal */
export function readLinks(
  posted: JsonValue | undefined,
): Pick<NewSession, "backToBroker" | "backToBrokerUserProfile"> {
  if (posted === undefined || posted === null) return {};
  if (!isJsonArray(posted)) throw badRequest("`imin:navigationLinks` must be an array.");
  const urls = new Map<string, string>();
  for (const link of posted) {
    const linkType = isJsonObject(link) ? textOf(link, "imin:linkType") : undefined;
    const url = isJsonObject(link) ? textOf(link, "url") : undefined;
    if (linkType === undefined || url === undefined) {
      throw badRequest("Each of `imin:navigationLinks` needs an `imin:linkType` and a `url`.");
    }
    checkUrl(url, "imin:navigationLinks.url");
    urls.set(linkType, url);
  }
  return defined({
    backToBroker: urls.get(BACK_TO_BROKER),
    backToBrokerUserProfile: urls.get(BACK_TO_PROFILE),
  });
}

/** Only `http` and `https`, because the URLs become links on a page. */
function checkUrl(url: string, where: string): void {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw badRequest(`\`${where}\` must be an http or https URL with its scheme.`);
  }
}
