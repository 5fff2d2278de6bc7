// @vitest-environment jsdom
import * as fc from "fast-check";
import type { Sandbox } from "imin-sdk/testing";
import { expect } from "vitest";
import { inProcess } from "../../support/broker.ts";
import { checkoutSessionFor } from "../../support/documents.ts";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

/** Markup for the places of a page that show text. */
const markup = fc
  .array(
    fc.constantFrom(
      ...[
        "<script>attack()</script>",
        "<img src=x onerror=attack()>",
        '"',
        "'",
        ">",
        "<",
        "&",
        "</title>",
        "</textarea>",
        "-->",
      ],
      ...[
        "javascript:attack()",
        " onfocus=attack() autofocus ",
        "<svg onload=attack()>",
        "&lt;img&gt;",
        "\u2028",
        "`",
        "</style>",
        "x",
      ],
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const origin = "https://checkout.acmefitness.co.uk";

trial(
  "The sandbox's pages escape hostile texts",
  {
    how: "generated markup in names, places, brokers, links and forms; every page is parsed, and must have no script and no handler of the text's",
    times: 150,
  },
  async (numRuns) => {
    const property = fc.asyncProperty(markup, async (text) => {
      const { sandbox, broker } = inProcess({ broker: { name: text, url: "https://acmefitness.co.uk" } });
      const added = await sandbox.catalog.addSession({
        name: text,
        description: text,
        offers: [{ name: text, price: 1 }],
        location: { name: text },
      });
      const customer = await broker.createCustomer({
        email: "louis@imin.co",
        givenName: text,
        familyName: text,
      });
      const account = `https://book.imin.co/api/v2/customer-accounts/${customer}`;
      const item = {
        type: "OrderItem",
        acceptedOffer: added.offers[0]?.id,
        orderedItem: { type: added.type, identifier: added.identifier },
      };
      const document = checkoutSessionFor(account, [item]);
      const links = [
        {
          type: "WebPage",
          name: text,
          "imin:linkType": "https://imin.co/BackToBrokerLink",
          url: `https://a.example/?q=${encodeURIComponent(text)}`,
        },
      ];
      const { body } = await broker.createSession({ ...document, "imin:navigationLinks": links });
      const page: string = body.potentialAction[0].target;
      await checkPage(sandbox, page);
      await checkPage(
        sandbox,
        page,
        ["email", "givenName", "familyName", "cardNumber", "cardExpiry", "offer"]
          .map((name) => `${name}=${encodeURIComponent(text)}`)
          .join("&"),
      );
      await sandbox.completeCheckout(page);
      for (const path of [
        "/",
        "/sandbox/inbox",
        `/v1/scheduled-sessions/${encodeURIComponent(added.identifier)}`,
        `/v1/events/${encodeURIComponent(text)}`,
        `/${encodeURIComponent(text)}`,
      ]) {
        await checkPage(sandbox, origin + path);
      }
      await checkPage(sandbox, `${page}/confirmation`);
    });
    await holds(property, numRuns);
  },
);

/** Parses a page and searches it for the effects of the text. */
async function checkPage(sandbox: Sandbox, url: string, form?: string): Promise<void> {
  const headers = { accept: "text/html", "content-type": "application/x-www-form-urlencoded" };
  const response = await sandbox.fetch(
    url,
    form === undefined ? { headers: { accept: "text/html" } } : { method: "POST", headers, body: form },
  );
  const type = response.headers.get("content-type") ?? "";

  if (!type.includes("html")) return expect(type).toContain("json");
  const document = new DOMParser().parseFromString(await response.text(), "text/html");
  expect(
    [...document.querySelectorAll("script, img, svg, iframe, object")].map(({ outerHTML }) => outerHTML),
  ).toEqual([]);
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on/);
      if (/^(href|src|action|formaction)$/.test(name)) expect(value).not.toMatch(/^\s*javascript:/i);
    }
  }
}
