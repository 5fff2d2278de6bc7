import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type DocumentName, documents, orderPage } from "./documents.ts";

/*
 * Runs in a separate process, so that its cost is not counted. Each document has its own port and is the response to
 * every request there, because clients request it in different ways.
 */

/** The path of each document, and of lists of ten orders a page by number of pages. */
export interface Served {
  readonly documents: Readonly<Record<DocumentName, string>>;
  /** Below it, `/{pages}` is the base URL of a list with that many pages. */
  readonly lists: string;
}

function listen(bodyFor: (url: string, origin: string) => Buffer): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
      const body = bodyFor(request.url ?? "/", `http://${request.headers.host}`);
      response
        .writeHead(200, { "content-type": "application/json", "content-length": body.length })
        .end(body);
    });
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

function listPage(path: string, origin: string): Buffer {
  const url = new URL(path, origin);
  const pages = Number(url.pathname.split("/")[1]);
  const number = Number(url.searchParams.get("page") ?? 1);
  url.searchParams.set("page", String(number + 1));
  return Buffer.from(orderPage(10, number, number < pages ? url.href : undefined));
}

const served: [string, string][] = [];
for (const [name, text] of Object.entries(documents)) {
  const body = Buffer.from(text);
  served.push([name, await listen(() => body)]);
}
process.send?.({ documents: Object.fromEntries(served), lists: await listen(listPage) });
process.on("disconnect", () => process.exit());
