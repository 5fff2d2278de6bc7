import { resolveSettings } from "../../../src/options/resolve-settings.ts";
import { tableOf } from "../../package/table.ts";

/** The defaults of the client's options. */
export function defaultsBlock(): string {
  return tableOf(
    Object.entries(defaults()).map(([option, value]) => ({
      option: `\`${option}\``,
      default: `\`${JSON.stringify(value)}\``,
    })),
  );
}

/** What a client has that is given no more than it needs. */
export function defaults(): Readonly<Record<string, unknown>> {
  const {
    baseUrls,
    idBaseUrls: _,
    call,
    checkoutSendsApiKey,
    customerFormat,
  } = resolveSettings({ apiKey: null });
  return {
    ...call,
    bookingBaseUrl: baseUrls.booking,
    searchBaseUrl: baseUrls.search,
    firehoseBaseUrl: baseUrls.firehose,
    checkoutSendsApiKey,
    customerFormat,
  };
}
