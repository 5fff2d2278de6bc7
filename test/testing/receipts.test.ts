import type { NewSandboxSession, Sandbox } from "imin-sdk/testing";
import { describe, expect, test } from "vitest";
import { type Broker, inProcess } from "../support/broker.ts";
import { checkoutSessionFor, louisDetails, orderItem } from "../support/documents.ts";
import { receiptTexts } from "../support/receipt-text.ts";

const NOON = "2026-11-23T12:00:00Z";

/** The texts of the newest receipt of an order. */
async function receiptOf(sandbox: Sandbox, broker: Broker, order: string): Promise<readonly string[]> {
  const { url } = (await broker.order(order))["imin:receipt"][0];
  return receiptTexts(await pdfAt(sandbox, url));
}

async function pdfAt(sandbox: Sandbox, url: string): Promise<ArrayBuffer> {
  const response = await sandbox.fetch(url, { headers: { "X-API-KEY": sandbox.apiKey } });
  expect(response.headers.get("content-type")).toBe("application/pdf");
  return response.arrayBuffer();
}

/** The texts of the receipt for the example session. */
async function receiptFor(person: object): Promise<readonly string[]> {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const customer = await broker.createCustomer({ ...louisDetails, ...person });
  return receiptOf(sandbox, broker, await broker.book(sandbox, customer));
}

/** The texts of the receipt for a new session or slot. */
async function receiptForNew(
  session: NewSandboxSession,
  type = "ScheduledSession",
): Promise<readonly string[]> {
  const { sandbox, broker } = inProcess({ clock: NOON });
  const added =
    type === "Slot" ? await sandbox.catalog.addSlot(session) : await sandbox.catalog.addSession(session);
  const item = orderItem({
    acceptedOffer: added.offers[0]?.id,
    orderedItem: { type, identifier: added.identifier },
  });
  const order = await broker.book(sandbox, await broker.createCustomer(), [item]);
  return receiptOf(sandbox, broker, order);
}

/** The text to the right of a label. */
function textBeside(texts: readonly string[], label: string): string | undefined {
  const index = texts.indexOf(label);
  return index < 0 ? undefined : texts[index + 1];
}

test("a receipt has the payment, the seller and the customer", async () => {
  const texts = await receiptFor({ givenName: "Zoë (née", familyName: "O’Brien) \\" });
  expect(texts[0]).toBe("Receipt 1");
  for (const [label, value] of [
    ["Name", "Zoë (née O’Brien) \\"],
    ["Email", louisDetails.email],
    ["Booked through", "Acme Fitness"],
    ["Sold by", "Riverside Leisure"],
    ["VAT number", "GB 999 0001 73"],
    ["Where", "12 Embankment Walk, Putney, London, SW15 1AA"],
    ["When", "Wednesday, 25 November 2026 at 18:30"],
    ["Pilates for Everyone (Adult)", "£8.50"],
    ["Total", "£8.50"],
    ["VAT included (20%)", "£1.42"],
    ["Payment method", "Payment card"],
  ] as const) {
    expect(textBeside(texts, label)).toBe(value);
  }
});

test.each([
  ["Łukasz", "Żółć", "Lukasz Zólc"],
  ["Юрий", "Щербаков", "Yuriy Shcherbakov"],
  ["Подъячев", "Ильич", "Podyachev Ilich"],
  ["Οδυσσέας", "Ελύτης", "Odysseas Elytis"],
  ["Œuvre", "€‚Ž", "Œuvre €‚Ž"],
  ["Ana 🎾", "ﬁn ⅗", "Ana  fin 3/5"],
  ["Tab\tbed", "Del\u007fete", "Tab bed Del ete"],
  ["小明", "王", "小明 王"],
  ["Łukasz", "王 Żółć", "Łukasz 王 Żółć"],
  ["민준", "김", "민준 김"],
])("a receipt shows %j %j as %j", async (givenName, familyName, shown) => {
  expect(textBeside(await receiptFor({ givenName, familyName }), "Name")).toBe(shown);
});

test.each([
  ["an Arabic", "محمد", "الفارسي"],
  ["a Hindi", "अमिताभ", "शर्मा"],
  ["a rare Chinese", "\u{20000}", "王"],
])("a receipt leaves %s name to the email address", async (_name, givenName, familyName) => {
  const texts = await receiptFor({ givenName, familyName });
  expect(textBeside(texts, "Name")).toBeUndefined();
  expect(textBeside(texts, "Email")).toBe(louisDetails.email);
});

describe("a receipt of", () => {
  test("a session with a Chinese name also has its identifier", async () => {
    const texts = await receiptForNew({ name: "太极拳" });
    expect(textBeside(texts, "Session added-1: 太极拳 (Adult)")).toBe("£8.50");
  });

  test("a session or slot whose name it cannot show has only its identifier", async () => {
    expect(textBeside(await receiptForNew({ name: "يوغا" }), "Session added-1")).toBe("£8.50");
    const slot = await receiptForNew({ name: "สนาม", identifier: "https://c.example/slots/9" }, "Slot");
    expect(textBeside(slot, "Slot 9")).toBe("£8.50");
    expect(textBeside(slot, "VAT number")).toBe("GB 999 0002 70");
  });

  test("a long name shortens it, earlier if its letters are wide", async () => {
    const latin = (await receiptForNew({ name: "a".repeat(100) })).find((text) => text.startsWith("aaa"));
    expect(latin).toBe(`${"a".repeat(71)}…`);
    const wide = (await receiptForNew({ name: "王".repeat(100) })).find((text) => text.includes("王"));
    expect(wide).toBe(`Session added-1: ${"王".repeat(27)}…`);
  });

  test("a place whose address it cannot show says so", async () => {
    const location = { name: "Club", address: { streetAddress: "شارع" } };
    const texts = await receiptForNew({ location });
    expect(textBeside(texts, "Where")).toBe("(in letters that this receipt cannot show)");
  });

  test("a free place requires no payment", async () => {
    const texts = await receiptForNew({ offers: [{ price: 0 }] });
    expect(textBeside(texts, "Payment method")).toBe("None: nothing to pay");
  });

  test("a seller without a VAT number says so", async () => {
    const { sandbox, broker } = inProcess({ clock: NOON });
    const search = "https://search.imin.co/events-api/v2/event-series/refimpl-EventSeries-sparse";
    const [part] = (await broker.send("GET", search)).body.subEvent;
    const item = orderItem({
      acceptedOffer: part.offers[0].id,
      orderedItem: { type: "ScheduledSession", identifier: part.subEvent[0].identifier },
    });
    const order = await broker.book(sandbox, await broker.createCustomer(), [item]);
    expect(textBeside(await receiptOf(sandbox, broker, order), "VAT number")).toBe("none");
  });

  test("a refund goes back to the card", async () => {
    const { sandbox, broker } = inProcess({ clock: NOON });
    const order = await broker.book(sandbox, await broker.createCustomer());
    await broker.cancel(order);
    sandbox.clock.advance("PT5M");
    const texts = await receiptOf(sandbox, broker, order);
    expect(texts[0]).toBe("Refund 2");
    expect(textBeside(texts, "Total")).toBe("-£8.50");
    expect(textBeside(texts, "Payment method")).toBe("Back to the card that paid");
  });

  test("a large group spans pages, and its total is on the last", async () => {
    const { sandbox, broker } = inProcess({ clock: NOON });
    const feeds = "http://opendata.provider.com/api/feeds";
    const items: unknown[] = [];
    for (let count = 0; count < 23; count++) {
      const attendee = await broker.createCustomer();
      const identifier = `${feeds}/scheduled-sessions/fun-run-2026-11-24`;
      items.push(
        orderItem({
          attendee,
          acceptedOffer: `${feeds}/offers/free`,
          orderedItem: { type: "ScheduledSession", identifier },
        }),
      );
    }
    const texts = await receiptOf(
      sandbox,
      broker,
      await broker.book(sandbox, await broker.createCustomer(), items),
    );
    expect(texts.filter((text) => text === "Receipt 1")).toHaveLength(2);
    expect(texts.filter((text) => text === "Riverside Fun Run (Free place)")).toHaveLength(23);
    expect(texts.indexOf("Total")).toBeGreaterThan(texts.lastIndexOf("Receipt 1"));
  });

  test("a guest has the name and address that the broker sent", async () => {
    const { sandbox, broker } = inProcess({ clock: NOON });
    const guest = { type: "Person", givenName: "Ana", familyName: "Silva", email: "ana@example.com" };
    const { body } = await broker.createSession(checkoutSessionFor(guest));
    await sandbox.completeCheckout(body);
    const texts = receiptTexts(await pdfAt(sandbox, `${broker.booking}/receipts/1`));
    expect([textBeside(texts, "Name"), textBeside(texts, "Email")]).toEqual(["Ana Silva", "ana@example.com"]);
  });
});
