import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { defined } from "../basics/defined.ts";
import type { SandboxFault } from "../faults/fault.ts";
import type { SandboxOptions } from "../options.ts";

/** The text of `--help`. @internal */
export const USAGE = `An in-memory imin to build and test against.

Usage: imin-sandbox [options]

  --port NUMBER         The port to listen on. Default: 4010. 0 chooses a free port.
  --host ADDRESS        The address to listen on. Default: 127.0.0.1, which only this machine can reach.
  --key KEY             The X-API-KEY to accept. Default: sandbox-key. Can be repeated.
  --clock DATE-TIME     The time at which its clock stands still. Default: the machine's clock.
  --webhook-url URL     The receiver of the "Customer Detail Change" webhook. Default: none.
  --webhook-key KEY     The X-Api-Key sent with it. Default: sandbox-webhook-key.
  --success-webhook-url URL
                        The receiver of the checkout's Success Webhook. Default: none.
  --faults JSON|FILE    Faults to simulate, such as
                        '[{"operation":"orders.get","status":503,"count":2}]'.
  --data FILE           Keep its data in this file between runs. The file contains personal data.
  --seed TEXT           The seed for identifiers. Default: imin.
  --version             The version of imin-sdk.
  --help                This text.

All its functions are available as JSON over HTTP: GET /sandbox lists them.`;

const DEFAULT_PORT = 4010;

/** The parsed command line. @internal */
export interface Command {
  readonly options: SandboxOptions;
  readonly listen: { readonly port: number; readonly host: string };
  readonly data: string | undefined;
}

const TEXT = { type: "string" } as const;

const FLAGS = {
  port: TEXT,
  host: TEXT,
  key: { ...TEXT, multiple: true },
  clock: TEXT,
  "success-webhook-url": TEXT,
  "webhook-url": TEXT,
  "webhook-key": TEXT,
  faults: TEXT,
  data: TEXT,
  seed: TEXT,
  version: { type: "boolean" },
  help: { type: "boolean" },
} as const;

function parseFlags(args: readonly string[]) {
  try {
    const { values, tokens } = parseArgs({ args: [...args], options: FLAGS, tokens: true });
    const names = tokens.flatMap((token) => (token.kind === "option" ? token.name : []));
    const repeated = names.find((name, index) => name !== "key" && names.indexOf(name) !== index);
    if (repeated !== undefined) throw new Error(`--${repeated} is given twice`);
    return values;
  } catch (error) {
    const valid = Object.keys(FLAGS).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason.replace(/\.$/, "")}. Valid are ${valid.join(", ")}`);
  }
}

/**
 * Parses the command line.
 *
 * @throws if an option is unknown or invalid.
 * @internal
 */
export function readCommand(args: readonly string[]): Command | "help" | "version" {
  const values = parseFlags(args);
  if (values.help === true) return "help";
  if (values.version === true) return "version";
  const { seed, clock, faults, data } = values;
  const [apiKey, ...others] = values.key ?? [];
  const webhook = readWebhook(values["webhook-url"], values["webhook-key"], values["success-webhook-url"]);
  return {
    options: {
      apiKeys: others.map((key) => ({ key })),
      ...defined({
        apiKey,
        clock,
        seed,
        faults: faults === undefined ? undefined : readFaults(faults),
        webhook,
      }),
    },
    listen: { port: readPort(values.port), host: values.host ?? "127.0.0.1" },
    data,
  };
}

function readWebhook(
  url: string | undefined,
  apiKey: string | undefined,
  successUrl: string | undefined,
): SandboxOptions["webhook"] {
  if (url !== undefined) {
    return { url, apiKey: apiKey ?? "sandbox-webhook-key", ...defined({ successUrl }) };
  }
  if (apiKey !== undefined) throw new Error("--webhook-key requires --webhook-url");
  if (successUrl !== undefined) throw new Error("--success-webhook-url requires --webhook-url");
  return undefined;
}

function readPort(given: string | undefined): number {
  const port = Number(given ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${given}"`);
  }
  return port;
}

function readFaultsFile(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new Error(
      `--faults must be JSON or a file of it: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** JSON itself, or a file that contains it: one fault or an array. */
function readFaults(given: string): readonly SandboxFault[] {
  const text = /^\s*[[{]/.test(given) ? given : readFaultsFile(given);
  let faults: unknown;
  try {
    faults = JSON.parse(text);
  } catch {
    throw new Error("--faults is not valid JSON");
  }
  // Each fault is validated when the sandbox is created.
  return (Array.isArray(faults) ? faults : [faults]) as readonly SandboxFault[];
}
