import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { isIminError, type Logger } from "imin-sdk";
import { expect, onTestFinished, test } from "vitest";
import { foldText } from "../../src/transport/fold-text.ts";
import { clientFor } from "../support/client-for.ts";
import { escapes } from "../support/escapes.ts";
import { printed } from "../support/printed.ts";

const key = "canary/key+5fd1c1==";
const canaries = {
  email: "canary+kid@imin.example",
  givenName: "Seánarius Ó",
  familyName: "O'Canary-Żółć",
  telephone: "+44 7700 900123",
  gender: "Canarygender",
  streetAddress: "7 Canary Wharf",
  addressLocality: "Canarytown",
  addressRegion: "Canaryshire",
  postalCode: "E14 5AB",
  query: "canary query",
  path: "canary-path/1",
  header: "Canary-Header-Key",
  listItem: "canary list item",
  value: "canary @value",
  toJson: "canary of toJSON",
  date: "2031-05-06T07:08:09.000Z",
};

/** Responds to every request with the test's texts, in the body and in headers that are shown. */
async function parrot(): Promise<{ readonly origin: string; say(text: string): void }> {
  let said = "";
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const headers = { "content-type": "application/json", "x-request-id": encodeURIComponent(said) };
      const error = { type: "OpenBookingError", description: `Refused ${said} here` };
      response.writeHead(400, headers).end(JSON.stringify({ ...error, orderedItem: [{ error: [error] }] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  server.on("close", () => server.closeAllConnections());
  const { port } = server.address() as AddressInfo; // It listens on a port.
  return {
    origin: `http://127.0.0.1:${port}`,
    say: (text) => {
      said = text;
    },
  };
}

test.each(Object.entries(escapes))(
  "sent values are not shown when they come back written %s",
  async (_, spell) => {
    const server = await parrot();
    const shown: unknown[] = [];
    const line = (...parts: readonly unknown[]): void => void shown.push(parts);
    const logger: Logger = { error: line, warn: line, info: line, debug: line };
    const imin = clientFor(server, {
      apiKey: key,
      logger,
      logLevel: "debug",
      onEvent: (event) => void shown.push(event),
      headers: { "x-gateway": canaries.header },
    });
    const { email, givenName, familyName, telephone, gender } = canaries;
    const { streetAddress, addressLocality, addressRegion, postalCode } = canaries;
    const address = { streetAddress, addressLocality, addressRegion, postalCode };
    const sendPerson = () =>
      imin.customers.create({ email, givenName, familyName, telephone, gender, address });
    const sendAnything = () =>
      imin.request({
        method: "POST",
        path: "/things/{thing}",
        params: { thing: canaries.path },
        query: { search: canaries.query },
        body: {
          list: [[canaries.listItem]],
          localized: { "@value": canaries.value },
          given: { toJSON: () => ({ text: canaries.toJson }) },
          at: new Date(canaries.date),
        },
      });
    const inPerson = { email, givenName, familyName, telephone, gender, ...address };
    for (const [name, value] of Object.entries({ key, ...canaries })) {
      server.say(spell(value));
      const send = name in inPerson || name === "key" || name === "header" ? sendPerson : sendAnything;
      const error: unknown = await send().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!isIminError(error, "api")) throw new Error("Expected an IminApiError", { cause: error });
      const shown = foldText(printed([error, error.message, error.stack, JSON.stringify(error)])).folded;
      expect(shown, name).not.toContain(foldText(value).folded);
      expect(error.message, name).toMatch(/Refused .*\[redacted\].* here/);
    }
    const lines = foldText(printed(shown)).folded;
    for (const value of [key, ...Object.values(canaries)])
      expect(lines).not.toContain(foldText(value).folded);
    expect(shown.length).toBeGreaterThan(50);
  },
);
