import type { SandboxServer } from "../server/server.ts";

const DEFAULT_KEY = "sandbox-key";

/** The output of the command when it is ready. It does not show a key that you chose. @internal */
export function greeting(server: SandboxServer, apiKey: string, host: string): string {
  const key = apiKey === DEFAULT_KEY ? apiKey : "$IMIN_API_KEY";
  const lines = [
    `imin sandbox: ${server.url}`,
    "",
    `  bookingBaseUrl   ${server.bookingBaseUrl}`,
    `  checkoutBaseUrl  ${server.checkoutBaseUrl}`,
    `  searchBaseUrl    ${server.searchBaseUrl}`,
    `  firehoseBaseUrl  ${server.firehoseBaseUrl}`,
    `  X-API-KEY        ${apiKey === DEFAULT_KEY ? apiKey : "the one from --key"}`,
    "",
    "Try:",
    `  curl ${server.bookingBaseUrl}/customer-accounts -H "X-API-KEY: ${key}" \\`,
    `    -H "Content-Type: application/json" \\`,
    `    -d '{"email":"louis@example.com","givenName":"Louis","familyName":"Wu"}'`,
    "",
    `All functions: curl ${server.url}/sandbox`,
  ];
  if (!isLoopback(host)) lines.push("", `Anyone who can reach ${host} can read and change its data.`);
  return lines.join("\n");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
