import * as fc from "fast-check";
import { type ClientOptions, type FetchResponse, IminClient, isIminError } from "imin-sdk";
import { expect } from "vitest";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
  fc.constantFrom(
    ...[
      "a\r\nx-api-key: stolen",
      "a\nx: 1",
      "a\rx: 1",
      "a\u0000b",
      "\r\n\r\nGET / HTTP/1.1",
      "a\u010ab",
      "\u560a\u560dx: 1",
    ],
    ...[" a ", "\ta", "", "é", "key\u2028x", "x-api-key", "content-length", "__proto__", "constructor"],
  ),
);

/** The source of a header. */
const places: readonly ((name: string, value: string) => ClientOptions)[] = [
  (name, value) => ({ headers: { [name]: value } }),
  (_, value) => ({ apiKey: value }),
  (_, value) => ({ apiKey: () => value }),
  (_, value) => ({ apiKey: async () => value }),
];

trial(
  "A header cannot inject another one: it is sent unchanged, or rejected before sending",
  { how: "generated names, values and keys, with line breaks in every encoding", times: 30_000 },
  async (numRuns) => {
    const property = fc.asyncProperty(
      fc.constantFrom(...places),
      text,
      text,
      fc.boolean(),
      async (place, name, value, isOfCall) => {
        let sent: Request | undefined;
        const fetch = async (request: Request): Promise<FetchResponse> => {
          sent = request;
          return Response.json({});
        };
        const own = place(`x-${name}`, value);
        const [client, call] =
          isOfCall && own.headers !== undefined ? [{}, { headers: own.headers }] : [own, {}];
        let reason: unknown;
        try {
          const imin = new IminClient({ apiKey: "key", fetch, logLevel: "off", ...client });
          await imin.request({ path: "/x" }, call);
        } catch (error) {
          reason = error;
        }
        if (sent === undefined) {
          expect(isIminError(reason)).toBe(true);
          return;
        }
        const usual = ["accept", "user-agent", "x-api-key"];
        const [added, ...others] = [...sent.headers].filter(([header]) => !usual.includes(header));
        expect(others).toEqual([]);
        const received = own.headers === undefined ? sent.headers.get("x-api-key") : added?.[1];
        expect(received).toBe(value.trim());
        expect(received).not.toMatch(/[\r\n\0]/);
      },
    );
    await holds(property, numRuns);
  },
);
