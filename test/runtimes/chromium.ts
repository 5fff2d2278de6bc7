import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "playwright-core";
import { bundle } from "./bundle.ts";
import type { Run } from "./runtimes.ts";
import type { Stage } from "./stage.ts";

/** Runs the smoke program in a page on a different origin than the API. */
export async function runInChromium(folder: string, stage: Stage): Promise<Run> {
  const script = readFileSync(await bundle(folder, "global.mjs", { format: "esm" }));
  const server = createServer((request, response) => {
    if (request.url === "/smoke.js")
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    else response.writeHead(200, { "Content-Type": "text/html" }).end(page);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // It listens on a port.
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${port}/`);
    await tab.waitForFunction("globalThis.smokeTest !== undefined");
    const output = await tab.evaluate(`smokeTest(${JSON.stringify(stage)})`);
    return { version: browser.version(), output: String(output) };
  } finally {
    await browser.close();
    server.close();
  }
}

const page = `<!doctype html><title>imin-sdk</title><script type="module" src="/smoke.js"></script>`;
