import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

async function linesOf(example: string): Promise<readonly string[]> {
  const { stdout } = await run("npx", ["tsx", "--tsconfig", "tsconfig.json", `examples/${example}.ts`]);
  return stdout.trim().split("\n");
}

describe("the examples print what they demonstrate", () => {
  it("cancel-a-booking: first pending, then canceled when the booking system has confirmed it", async () => {
    expect(await linesOf("cancel-a-booking")).toStrictEqual([
      "Louis has 1 booking, of which 1 can be cancelled.",
      "His receipt is of type application/pdf, and has content.",
      "Asked for, the status is https://imin.co/CustomerCancellationPending.",
      "A day later it is https://openactive.io/CustomerCancelled.",
      "Another item is refused: OrderItemNotWithinOrderError, rejected.",
    ]);
  });

  it("reconcile: changes that imin did not announce are noticed, once", async () => {
    const [customer = "", ...lines] = (await linesOf("reconcile")).map((line) =>
      line.replace(/^\w{10} /, ""),
    );
    expect([customer, ...lines]).toStrictEqual([
      "The first night:",
      "is now Louis Wu-Jones, louis@imin.co.",
      "has a new booking that is confirmed.",
      "is not at imin any more: look at it.",
      "The second night:",
      "has a booking that is cancelled-by-seller.",
      "is not at imin any more: look at it.",
    ]);
  });

  it("guest-checkout: sessions with prices and a link to the checkout", async () => {
    const [name, first, ...lines] = await linesOf("guest-checkout");
    expect(name).toBe("Pilates for Everyone");
    expect(first).toMatch(/^\w+day \d+ \w+ \d{4}, \d\d:\d\d–\d\d:\d\d, from £4\.50 Book$/);
    expect(lines).toContain("Source: Riverside Leisure sessions and facilities");
    expect(lines.at(-1)).toMatch(/^The first link: https:\/\/checkout\.acmefitness\.co\.uk\/v1\/./);
  });

  it("webhooks-demo: every receiver accepts the webhook and records the customer", async () => {
    const lines = await linesOf("webhooks-demo");
    expect(lines.filter((line) => line.endsWith("responded with 204."))).toHaveLength(3);
    expect(lines.filter((line) => /^It noted customer \w{10}\.$/.test(line))).toHaveLength(3);
  });

  it("account-page-demo: the bookings of Louis in a browser", async () => {
    const demo = spawn(process.execPath, ["--import", "tsx", "examples/account-page-demo.ts"], {
      env: { ...process.env, TSX_TSCONFIG_PATH: "tsconfig.json" },
    });
    try {
      const [output] = await once(demo.stdout, "data");
      const [url = ""] = /http:\S+/.exec(String(output)) ?? [];
      const page = await (await fetch(url)).text();
      expect(page).toContain("Chess");
      expect(page).toContain("Climbing");
    } finally {
      demo.kill();
    }
  });

  it("group-booking: one item for each attendee", async () => {
    const [paid, ...problems] = await linesOf("group-booking");
    expect(paid).toBe("Louis paid for 2 places.");
    expect(problems.map((line) => line.split(" ")[0])).toStrictEqual([
      "imin:initialOrder.orderedItem[1].orderedItem",
      "imin:initialOrder.orderedItem[1].attendee",
    ]);
  });
});

describe("every example names its command at the top", () => {
  const examples = readdirSync("examples").filter((file) => /\.(ts|sh)$/.test(file));

  it.each(examples)("%s", (example) => {
    const [top = ""] = readFileSync(`examples/${example}`, "utf8").split(/\*\/|^set -eu$/m);
    const [command = ""] =
      /^(?: \*|#) {3}(?:npx tsx --tsconfig tsconfig\.json|npm run|sh) \S+/m.exec(top) ?? [];
    const file = /examples\/\S+/.exec(command)?.[0];
    expect(command).not.toBe("");
    if (file !== undefined) expect(readdirSync("examples")).toContain(file.slice("examples/".length));
  });
});
