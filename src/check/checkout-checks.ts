import { checkoutTestValues } from "../checkout/test-values.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { askImin } from "./advice.ts";
import { failed, type Outcome, passed, skipped } from "./outcome.ts";
import type { Session } from "./session.ts";

const notEnabled = `The checkout rejects your sessions. Check the checkout's URL, then ${askImin} to enable Authenticated Checkout (the "webhook" POST /api/checkout-sessions) for your host and key.`;

/** Creates checkout sessions with imin's test item, which takes no payment and books nothing. @internal */
export async function checkCheckout(session: Session): Promise<void> {
  let checkoutUrl: string | undefined;
  const advice = { 401: notEnabled, 403: notEnabled, 404: notEnabled, 405: notEnabled };
  await session.run({
    name: "checkout session with the test item",
    host: "checkout",
    advice,
    run: async () => {
      if (session.settings.baseUrls.checkout === undefined) {
        return failed("No checkout URL. Pass --checkout-url or set IMIN_CHECKOUT_BASE_URL.");
      }
      ({ checkoutUrl } = await createSession(session));
      return passed();
    },
  });
  await session.run({
    name: "checkout page",
    host: "checkout",
    run: async () => (checkoutUrl === undefined ? skipped("No session.") : openPage(session, checkoutUrl)),
  });
  await session.run({
    name: "whether the checkout host requires the key",
    host: "checkout",
    run: async () => (checkoutUrl === undefined ? skipped("No session.") : withoutKey(session)),
  });
  for (const method of ["POST", "PUT"] as const) {
    await session.run({
      name: `standalone session with ${method}`,
      host: "checkout",
      run: async () => (checkoutUrl === undefined ? skipped("No session.") : tryStandalone(session, method)),
    });
  }
}

function createSession(session: Session, headers = {}) {
  const { checkout } = session.client();
  const { paidScheduledSession, adultGuestOffer } = checkoutTestValues;
  const builder = checkout
    .session()
    .customer({ email: "imin-check@example.com", givenName: "imin-check", familyName: "Test customer" })
    .broker({ name: "imin-check", url: "https://example.com" })
    .orderItem({
      type: "ScheduledSession",
      identifier: paidScheduledSession,
      acceptedOffer: adultGuestOffer,
    });
  return checkout.createSession(builder.build(), { signal: session.signal, headers });
}

async function openPage({ recorder, settings }: Session, checkoutUrl: string): Promise<Outcome> {
  const signal = AbortSignal.timeout(settings.call.timeout);
  const { status, body } = await recorder.send("checkout page", checkoutUrl, { signal });
  await body?.cancel();
  return status < 400
    ? passed()
    : failed(`Status ${status}: customers cannot open the checkout page. ${askImin} about your checkout.`);
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

/** The session's id is made up. What matters is whether imin knows the method. */
async function tryStandalone(session: Session, method: "POST" | "PUT"): Promise<Outcome> {
  const question = `Does ${method} create standalone sessions?`;
  try {
    const id = "https://example.com/imin-check/scheduled-sessions/1";
    await session.client().checkout.createStandaloneSession({ id }, { method, signal: session.signal });
    session.find(question, "yes");
    return passed();
  } catch (error) {
    if (!isIminError(error, "api") || error.status >= 500) throw error;
    session.find(question, `status ${error.status} for an unknown session`);
    return skipped(`Status ${error.status} for a session that does not exist; see the report.`);
  }
}
