import { lookup } from "node:dns/promises";
import { connect } from "node:tls";
import { propertyOf } from "../errors/property-of.ts";
import { failed, type Outcome, passed, skipped } from "./outcome.ts";
import type { Session } from "./session.ts";

/** The maximum clock difference, in milliseconds. */
const mostSkew = 60_000;

const day = 24 * 60 * 60 * 1000;

/** Checks DNS, TLS and the clock of each host. Checks each origin once. @internal */
export async function checkHosts(session: Session): Promise<void> {
  const namesByOrigin = new Map<string, string[]>();
  for (const [host, baseUrl] of Object.entries(session.settings.baseUrls)) {
    if (baseUrl === undefined) continue;
    const { origin } = new URL(baseUrl);
    namesByOrigin.set(origin, [...(namesByOrigin.get(origin) ?? []), host]);
  }
  for (const [origin, names] of namesByOrigin) await checkOrigin(session, new URL(origin), names.join(", "));
}

async function checkOrigin(session: Session, url: URL, names: string): Promise<void> {
  const checks = [
    { name: `DNS (${names})`, run: () => resolve(url) },
    { name: `TLS (${names})`, run: () => handshake(url, session.settings.call.timeout) },
    { name: `clock (${names})`, run: () => compareClocks(session, url) },
  ];
  for (const check of checks) {
    const { status } = await session.run(check);
    if (status !== "failed" || check.name.startsWith("clock")) continue;
    session.markUnreachable(url.origin);
    return;
  }
}

async function resolve({ hostname }: URL): Promise<Outcome> {
  try {
    await lookup(hostname.replace(/^\[|\]$/g, ""));
    return passed();
  } catch (error) {
    const code = String(propertyOf(error, "code"));
    return failed(
      `The host's name does not resolve (${code}). Check the base URL; for the checkout host, check that your domain has the CNAME record from imin.`,
    );
  }
}

function handshake({ protocol, hostname, port }: URL, timeout: number): Promise<Outcome> {
  if (protocol === "http:") return Promise.resolve(skipped("Plain http."));
  const host = hostname.replace(/^\[|\]$/g, "");
  return new Promise((settle) => {
    // The certificate is checked below. Nothing is sent.
    const socket = connect({ host, port: Number(port || 443), rejectUnauthorized: false, timeout });
    const end = (outcome: Outcome): void => {
      socket.destroy();
      settle(outcome);
    };
    socket.once("secureConnect", () => {
      const expires = Date.parse(socket.getPeerCertificate().valid_to);
      end(judge(expires - Date.now(), socket.authorizationError));
    });
    socket.once("timeout", () => end(failed("The TLS handshake timed out. Check the port and firewalls.")));
    socket.once("error", (error) => {
      const code = String(propertyOf(error, "code"));
      end(failed(`No TLS connection (${code}). Check the base URL, its port, firewalls and proxies.`));
    });
  });
}

/** @param left The time until the certificate expires, in milliseconds. */
function judge(left: number, problem: unknown): Outcome {
  if (left < 0) {
    return failed(
      "The certificate has expired. Renew it if the host is yours, otherwise ask imin's support. Also check this machine's date.",
    );
  }
  if (problem) {
    const code = String(propertyOf(problem, "code") ?? problem);
    return failed(
      `The certificate is not trusted (${code}). Check the base URL. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate.`,
    );
  }
  return passed(`certificate valid for ${Math.floor(left / day)} days`);
}

async function compareClocks({ recorder, settings }: Session, url: URL): Promise<Outcome> {
  const signal = AbortSignal.timeout(settings.call.timeout);
  const response = await recorder.send("clock", url.origin, { method: "HEAD", signal });
  const theirs = Date.parse(response.headers.get("date") ?? "");
  if (Number.isNaN(theirs)) return skipped("The response has no Date header.");
  const skew = Date.now() - theirs;
  return Math.abs(skew) <= mostSkew
    ? passed()
    : failed(
        `This machine's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? "ahead" : "behind"}. Synchronize it with NTP: dates sent to imin are wrong otherwise.`,
      );
}
