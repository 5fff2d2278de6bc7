import { checkoutTestValues } from "../checkout/test-values.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { askImin } from "./advice.ts";
import { failed, type Outcome, passed, skipped } from "./outcome.ts";
import { ask, responseTo } from "./question.ts";
import type { Session } from "./session.ts";

const notEnabled = `The checkout rejects your sessions. Check the checkout's URL, then ${askImin} to enable Authenticated Checkout (the "webhook" POST /api/checkout-sessions) for your host and key.`;

/** Creates checkout sessions with imin's test item, which takes no payment and books nothing. @internal */
export async function checkCheckout(session: Session): Promise<void> {
  let checkoutUrl: string | undefined;
  await session.run({
    name: "checkout session with the test item",
    host: "checkout",
    advice: { 401: notEnabled, 403: notEnabled, 404: notEnabled, 405: notEnabled },
    run: async () => {
      if (session.settings.baseUrls.checkout === undefined) {
        return failed("No checkout URL. Pass --checkout-url or set IMIN_CHECKOUT_BASE_URL.");
      }
      ({ checkoutUrl } = await createSession(session));
      session.find("Can a session be without links?", "yes");
      return passed();
    },
  });
  const url = checkoutUrl;
  await session.run({
    name: "checkout page",
    host: "checkout",
    run: async () => (url === undefined ? skipped("No session.") : openPage(session, url)),
  });
  await session.run({
    name: "whether the checkout host requires the key",
    host: "checkout",
    run: async () => (url === undefined ? skipped("No session.") : withoutKey(session)),
  });
  if (url !== undefined) await askCheckout(session);
}

function createSession(
  session: Session,
  headers: Readonly<Record<string, null>> = {},
  identifier: string = checkoutTestValues.paidScheduledSession,
) {
  const { checkout } = session.client();
  const builder = checkout
    .session()
    .customer({ email: "imin-check@example.com", givenName: "imin-check", familyName: "Test customer" })
    .broker({ name: "imin-check", url: "https://example.com" })
    .orderItem({
      type: "ScheduledSession",
      identifier,
      acceptedOffer: checkoutTestValues.adultGuestOffer,
    });
  return checkout.createSession(builder.build(), { signal: session.signal, headers });
}

/** Opens the page like a browser, without the key. */
async function openPage(session: Session, checkoutUrl: string): Promise<Outcome> {
  const { status } = await session.send("checkout page", checkoutUrl);
  return status < 400
    ? passed()
    : failed(
        `Status ${status}: customers cannot open the checkout page. Ask imin's support about your checkout.`,
      );
}

async function withoutKey(session: Session): Promise<Outcome> {
  const question = "Does the checkout host require the key?";
  try {
    await createSession(session, { "X-API-KEY": null });
    session.find(question, "no: it accepts a session without it");
    return passed("no: you can set checkoutSendsApiKey: false");
  } catch (error) {
    if (!isIminError(error, "api") || error.status >= 500) throw error;
    session.find(question, `yes: status ${error.status} without`);
    return passed("yes");
  }
}

/** Calls only for open questions about the checkout. */
async function askCheckout(session: Session): Promise<void> {
  await ask(session, "What is the response to an unknown session?", "checkout", () =>
    responseTo(session, createSession(session, {}, "imin-check-unknown")),
  );
  await ask(session, "PUT or POST for standalone sessions?", "checkout", async () => {
    const seen: string[] = [];
    for (const path of ["/checkout-sessions", "/api/checkout-sessions"] as const) {
      for (const method of ["PUT", "POST"] as const) {
        seen.push(`${method} ${path}: ${await responseTo(session, createStandalone(session, method, path))}`);
      }
    }
    // imin may know both methods, one of them for something else.
    const accepting = seen.filter((text) => /: status 2/.test(text));
    const knowing = seen.filter((text) => !/: status (?:404|405|501)/.test(text));
    const settled = (accepting.length > 0 ? accepting : knowing).map((text) => text.replace(/:.*/, ""));
    return `${settled.join(", ") || "neither"} (${seen.join("; ")})`;
  });
}

/** Whether imin knows the endpoint is what matters. The session is imin's test item, not one of open data. */
function createStandalone(session: Session, method: "PUT" | "POST", path: `/${string}`) {
  const id = checkoutTestValues.paidScheduledSession;
  const options = { method, path, signal: session.signal };
  return session.client().checkout.createStandaloneSession({ id }, options);
}
