import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request as sendRequest } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { transform } from "esbuild";
import { createSandbox } from "../../src/testing/index.ts";
import { emptyFolder, fetched, ROOT, writePackage } from "../package/folders.ts";
import { run } from "../package/run.ts";
import { fetchNode } from "../runtimes/runtimes.ts";
import type { Check } from "./main.ts";

/** The recipe for an outgoing proxy, with each version of Node and the undici versions that run on it. */
export function outgoingProxyChecks(): Check[] {
  return [
    check("20.20.2", "6.29.1"),
    check("20.20.2", "7.30.2"),
    check("22.23.3", "8.13.1"),
    check("24.21.0", "8.13.1"),
    check("26.10.0", "7.30.2"),
    check("26.10.0", "8.13.1"),
  ];
}

function check(node: string, undici: string): Check {
  return {
    tool: `Outgoing proxy, undici ${undici}`,
    details: `Node ${node}`,
    async run(consumer) {
      const packages = await fetched(`undici@${undici}`, "@types/node@22.20.1", "typescript@5.9.3");
      const folder = folderWith(consumer, packages);
      const source = readFileSync(join(ROOT, "test/consumers/programs/outgoing-proxy.ts"), "utf8");
      writeFileSync(join(folder, "outgoing-proxy.mts"), source);
      const { code } = await transform(source, { loader: "ts" });
      writeFileSync(join(folder, "outgoing-proxy.mjs"), code);
      await compile(folder, packages);
      return runThroughProxy(folder, node);
    },
  };
}

/** A folder with the consumer's package and with other packages. */
function folderWith(consumer: string, packages: string): string {
  const folder = emptyFolder("imin-sdk-outgoing-proxy");
  writePackage(folder);
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(join(consumer, "node_modules/imin-sdk"), join(folder, "node_modules/imin-sdk"));
  for (const name of ["undici", "@types"]) {
    symlinkSync(join(packages, "node_modules", name), join(folder, "node_modules", name));
  }
  return folder;
}

async function compile(folder: string, packages: string): Promise<void> {
  const tsc = join(packages, "node_modules/typescript/bin/tsc");
  for (const lib of ["es2022", "es2022,dom,dom.iterable"]) {
    const options = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck"];
    const modules = ["--module", "nodenext", "--target", "es2022", "--lib", lib, "--types", "node"];
    await run("node", [tsc, ...options, ...modules, "outgoing-proxy.mts"], { folder });
  }
}

async function runThroughProxy(folder: string, node: string): Promise<string> {
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const proxy = await startForwardProxy();
  const environment = {
    IMIN_API_KEY: sandbox.apiKey,
    IMIN_BOOKING_BASE_URL: server.bookingBaseUrl,
    OUTGOING_PROXY: proxy.url,
  };
  try {
    const own = process.versions.node.startsWith(`${node.split(".")[0]}.`);
    const program = own ? process.execPath : await fetchNode(node);
    const output = (await run(program, ["outgoing-proxy.mjs"], { folder, environment })).trim();
    if (output !== "Lou 200 application/json 0") throw new Error(`The program wrote ${output}`);
    const { host } = new URL(server.url);
    if (sandbox.requests.length !== 5 || !proxy.hosts.every((seen) => seen === host)) {
      throw new Error(`The proxy saw ${proxy.hosts}, the sandbox ${sandbox.requests.length} requests.`);
    }
    return `${sandbox.requests.length} requests, ${proxy.hosts.length} through the proxy's front door`;
  } finally {
    proxy.close();
    await server.close();
  }
}

/** A proxy that forwards whole requests, and opens tunnels on request. */
async function startForwardProxy(): Promise<{ url: string; hosts: string[]; close(): void }> {
  const hosts: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    const { method, headers, url = "" } = incoming;
    hosts.push(new URL(url).host);
    const onward = sendRequest(url, { method, headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  proxy.on("connect", ({ url = "" }, socket) => {
    hosts.push(url);
    const { hostname, port } = new URL(`http://${url}`);
    const tunnel = connect(Number(port), hostname, () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      socket.pipe(tunnel).pipe(socket);
    });
    tunnel.on("error", () => socket.destroy());
    socket.on("error", () => tunnel.destroy());
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo; // It listens on a port, so this is not the name of a pipe.
  return {
    url: `http://127.0.0.1:${port}`,
    hosts,
    close() {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
