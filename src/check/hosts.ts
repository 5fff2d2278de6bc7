import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { type ConnectionOptions, connect } from "node:tls";
import { propertyOf } from "../errors/property-of.ts";
import { askImin, systemCode } from "./advice.ts";
import { failed, type Outcome, passed, skipped } from "./outcome.ts";
import type { Session } from "./session.ts";

/** The maximum clock difference, in milliseconds. */
const maxSkew = 60_000;

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
  const hostname = url.hostname.replace(/[[\]]/g, "");
  const checks = [
    { name: `DNS (${names})`, run: () => resolve(hostname) },
    { name: `TLS (${names})`, run: () => handshake(session, url, hostname) },
  ];
  for (const { name, run } of checks) {
    // The proxy resolves and connects.
    const direct = process.env["NODE_USE_ENV_PROXY"]
      ? async () => skipped("Requests may go through a proxy (NODE_USE_ENV_PROXY).")
      : run;
    const { status } = await session.run({ name, run: direct });
    if (status === "failed") return session.markUnreachable(url.origin);
  }
  await session.run({ name: `clock (${names})`, run: () => compareClocks(session, url) });
}

async function resolve(hostname: string): Promise<Outcome> {
  try {
    await lookup(hostname);
    return passed();
  } catch (error) {
    return failed(
      `The host's name does not resolve${systemCode(error)}. Check the base URL; for the checkout host, check that your domain has the CNAME record from imin.`,
    );
  }
}

async function handshake(session: Session, { protocol, port }: URL, host: string): Promise<Outcome> {
  if (protocol === "http:") return skipped("Plain http.");
  // The certificate is checked below. Nothing is sent. An IP address is not a server name.
  const options: ConnectionOptions = { host, port: Number(port || 443), rejectUnauthorized: false };
  const socket = connect(isIP(host) === 0 ? { ...options, servername: host } : options);
  const handshaken = (limit: AbortSignal) =>
    new Promise<Outcome>((settle) => {
      limit.addEventListener("abort", () =>
        settle(
          session.signal.aborted
            ? skipped("Interrupted.")
            : failed("The TLS handshake timed out. Check the port and firewalls."),
        ),
      );
      socket.once("secureConnect", () =>
        settle(judgeCertificate(socket.getPeerCertificate().valid_to, socket.authorizationError)),
      );
      socket.once("error", (error) =>
        settle(
          failed(
            `No TLS connection${systemCode(error)}. Check the base URL, its port, firewalls and proxies.`,
          ),
        ),
      );
    });
  return session.withinTime(handshaken).finally(() => socket.destroy());
}

/**
 * @param expires When the certificate expires, as Node says it.
 * @param problem Node's reason for not trusting it.
 * @internal
 */
export function judgeCertificate(expires: string, problem: unknown): Outcome {
  const left = Date.parse(expires) - Date.now();
  const code = propertyOf(problem, "code") ?? problem;
  if (left < 0 || code === "CERT_HAS_EXPIRED") {
    return failed(
      `The certificate has expired. Renew it if the host is yours, otherwise ${askImin}. Also check this machine's date.`,
    );
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return failed(
      `The certificate is for another host. Check the base URL; for the checkout host, ${askImin} whether its certificate is set up.`,
    );
  }
  if (problem) {
    return failed(
      `The certificate is not trusted${systemCode({ code })}. Check the base URL. Behind a company proxy, set NODE_EXTRA_CA_CERTS to its certificate.`,
    );
  }
  return passed(Number.isNaN(left) ? "" : `certificate valid for ${Math.floor(left / day)} days`);
}

async function compareClocks(session: Session, { origin }: URL): Promise<Outcome> {
  const response = await session
    .send("clock", origin, { method: "HEAD", redirect: "manual" })
    .catch(() => {});
  if (response === undefined) return skipped("No response to compare with.");
  const { headers } = response;
  // A cached response is as old as its Age says.
  const serverTime = Date.parse(headers.get("date") ?? "") + Number(headers.get("age") ?? 0) * 1000;
  if (Number.isNaN(serverTime)) return skipped("The response has no Date header.");
  const skew = Date.now() - serverTime;
  const seconds = Math.round(Math.abs(skew) / 1000);
  return Math.abs(skew) <= maxSkew
    ? passed()
    : failed(
        `This machine's clock is ${seconds} s ${skew > 0 ? "ahead of" : "behind"} the host's. Synchronize it with NTP: dates sent to imin are wrong otherwise.`,
      );
}
