import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { IminInputError } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { fencesOf, root } from "./fences.ts";

// The programs of the guide, by what they need. They take `book` and `loggedIn` from the application: here, from globals.
const fences = fencesOf(join(root, ".github/guides/frameworks.md"));
const checkoutUrl = "https://checkout.acmefitness.co.uk/checkout/1";
const sandbox = createSandbox();
let folder: string;
let server: Awaited<ReturnType<typeof sandbox.listen>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "imin-sdk-frameworks-"));
  server = await sandbox.listen();
  vi.stubEnv("IMIN_API_KEY", sandbox.apiKey);
  vi.stubEnv("IMIN_BOOKING_BASE_URL", server.bookingBaseUrl);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => vi.unstubAllGlobals());

/** What one of the programs exports. */
interface Program {
  readonly app: RequestListener & { request(request: Request): Promise<Response> };
  readonly default: { fetch(request: Request, env: object): Promise<Response> };
  POST(request: Request): Promise<Response>;
  handler(event: object): Promise<object>;
}

/** Loads the program that contains a text. */
async function load(text: string): Promise<Program> {
  const index = fences.findIndex(({ code }) => code.includes(text));
  const file = join(folder, `${index}.cjs`);
  const { outputFiles } = await build({
    stdin: { contents: fences[index]?.code ?? "", resolveDir: root, loader: "ts" },
    alias: { "imin-sdk": join(root, "src/index.ts") },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
  });
  writeFileSync(file, outputFiles[0]?.text ?? "");
  return createRequire(file)(file);
}

/** Sends a request to a listener of node:http. */
async function post(listener: RequestListener): Promise<Response> {
  const http = createServer(listener).listen(0);
  await once(http, "listening");
  const { port } = Object(http.address());
  const response = await fetch(`http://localhost:${port}/book?id=1`, { method: "POST", redirect: "manual" });
  http.close();
  return response;
}

const request = () => new Request("https://acmefitness.co.uk/book?id=1", { method: "POST" });

it.each<[name: string, text: string, send: (program: Program) => Promise<Response>]>([
  ["Express", 'from "express"', ({ app }) => post(app)],
  ["Hono", 'app.post("/book", async (context)', ({ app }) => app.request(request())],
  ["Next.js", "export async function POST", ({ POST }) => POST(request())],
  ["Workers", "env: { IMIN_API_KEY", (program) => program.default.fetch(request(), { IMIN_API_KEY: "key" })],
])("%s redirects the customer who is logged in to the checkout", async (_, text, send) => {
  const book = vi.fn(async () => checkoutUrl);
  vi.stubGlobal("book", book);
  vi.stubGlobal("loggedIn", () => "louis");
  const response = await send(await load(text));
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(checkoutUrl);
  expect(book).toHaveBeenCalledWith(expect.anything(), new URLSearchParams("id=1"), "louis");
});

it("Express responds with 404 to what names nothing of the customer's", async () => {
  const { app } = await load('from "express"');
  vi.stubGlobal("loggedIn", () => "louis");
  vi.stubGlobal("book", async () => {
    throw new IminInputError([{ path: "id", message: "is missing" }], { operation: "search.findSession" });
  });
  expect((await post(app)).status).toBe(404);
});

it("Lambda responds with the bookings of the customer who is logged in", async () => {
  const headers = { "X-API-KEY": sandbox.apiKey, "Content-Type": "application/json" };
  const body = JSON.stringify({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  const created = await fetch(`${server.bookingBaseUrl}/customer-accounts`, {
    method: "POST",
    headers,
    body,
  });
  const { identifier } = await created.json();
  vi.stubGlobal("loggedIn", () => identifier);
  const { handler } = await load("hono/aws-lambda");
  const event = {
    version: "2.0",
    rawPath: "/bookings",
    rawQueryString: "",
    headers: { host: "acmefitness.co.uk" },
    requestContext: { domainName: "acmefitness.co.uk", http: { method: "GET", path: "/bookings" } },
  };
  expect(await handler(event)).toMatchObject({ statusCode: 200, body: "[]" });
});
