import { spawn } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { IminClient } from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/testing/index.ts";
import { emptyFolder, fetched, ROOT, writePackage } from "../package/folders.ts";
import { run } from "../package/run.ts";
import type { Check } from "./main.ts";

/** A built and served page of Next.js that shows imin's current responses, not the first ones. */
export function nextChecks(): Check[] {
  return [check("14.2.35", "18.3.1")];
}

const environmentOfNext = { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };

function check(next: string, react: string): Check {
  return {
    tool: `Next.js ${next}`,
    details: "a Server Component shows fresh data",
    async run(consumer) {
      const packages = await fetched(`next@${next}`, `react@${react}`, `react-dom@${react}`);
      const folder = appFolder(consumer, packages);
      const sandbox = createSandbox();
      const imin = new IminClient({
        ...sandbox.clientOptions,
        broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
      });
      const { identifier } = await imin.customers.create({
        email: "louis@imin.co",
        givenName: "Louis",
        familyName: "Wu",
      });
      const server = await sandbox.listen();
      const environment = {
        ...environmentOfNext,
        IMIN_API_KEY: sandbox.apiKey,
        IMIN_BOOKING_BASE_URL: server.bookingBaseUrl,
        CUSTOMER: identifier,
      };
      const program = join(packages, "node_modules/next/dist/bin/next");
      try {
        await run("node", [program, "build"], { folder, environment, timeout: 300_000 });
        const shown = await shownBy(program, folder, environment, () => book(imin, sandbox, identifier));
        if (shown.join() !== "0,1,2") throw new Error(`The page showed ${shown} orders, not 0, 1 and 2.`);
        return `showed ${shown.join(", ")} orders`;
      } finally {
        await server.close();
      }
    },
  };
}

/** The app, in a folder with links to its packages. The package under test is the consumer's. */
function appFolder(consumer: string, packages: string): string {
  const folder = emptyFolder("imin-sdk-next");
  cpSync(join(ROOT, "test/consumers/programs/next-app"), folder, { recursive: true });
  writePackage(folder);
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of readdirSync(join(packages, "node_modules"))) {
    if (!name.startsWith(".")) symlinkSync(join(packages, "node_modules", name), join(modules, name));
  }
  cpSync(join(consumer, "node_modules/imin-sdk"), join(modules, "imin-sdk"), { recursive: true });
  return folder;
}

/** How many orders the served page shows: at first, and after each of two bookings. */
async function shownBy(
  program: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  book: () => Promise<void>,
): Promise<readonly string[]> {
  const port = await freePort();
  const server = spawn("node", [program, "start", "--port", String(port)], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.on("exit", (code) => reject(new Error(`next start ended with ${code}`)));
      server.stdout.on("data", (text: Buffer) => {
        if (text.includes("Ready")) resolve();
      });
    });
    const shown: string[] = [];
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
      shown.push(/Orders: (?:<!-- -->)?(\d+)/.exec(page)?.[1] ?? page);
      await book();
    }
    return shown;
  } finally {
    server.removeAllListeners("exit");
    server.kill();
  }
}

async function book(
  imin: IminClient<{ name: string; url: string }>,
  sandbox: Sandbox,
  customer: string,
): Promise<void> {
  const session = await imin.checkout.createSession(
    imin.checkout.session().customer(customer).orderItem({
      type: "ScheduledSession",
      identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
      acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
    }),
  );
  await sandbox.completeCheckout(session.checkoutUrl);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
