import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { SandboxFault } from "../faults/fault.ts";
import type { SandboxOptions } from "../options.ts";

/** What `--help` prints. @internal */
export const USAGE = `An in-memory imin to build and test against.

Usage: imin-sandbox [options]

  --port NUMBER         Where to listen. Default: 4010; 0 takes a free one.
  --host ADDRESS        The address to listen on. Default: 127.0.0.1, which only this machine reaches.
  --key KEY             The X-API-KEY it takes. Default: sandbox-key. Further ones are taken too.
  --clock DATE-TIME     Where its time stands until it is moved on. Default: the machine's clock.
  --webhook-url URL     Where the "Customer Detail Change" webhook goes. Default: nowhere.
  --webhook-key KEY     The X-Api-Key sent with it. Default: sandbox-webhook-key.
  --success-webhook-url URL
                        Where the checkout's Success Webhook goes. Default: nowhere.
  --faults JSON|FILE    What goes wrong on purpose, such as
                        '[{"operation":"orders.get","status":503,"count":2}]'.
  --data FILE           Keep what is in it in this file between runs. It holds personal data.
  --seed TEXT           What identifiers are made from. Default: imin.
  --version             The version of imin-sdk.
  --help                This text.

Everything it can do is JSON over HTTP: GET /sandbox lists it.`;

const DEFAULT_PORT = 4010;

/** What the command line asks for. @internal */
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
    return parseArgs({ args: [...args], options: FLAGS });
  } catch (error) {
    const valid = Object.keys(FLAGS).map((name) => `--${name}`);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${reason}. Valid are ${valid.join(", ")}`);
  }
}

/**
 * Reads the command line.
 *
 * @throws where an option is unknown or makes no sense.
 * @internal
 */
export function readCommand(args: readonly string[]): Command | "help" | "version" {
  const { values } = parseFlags(args);
  if (values.help === true) return "help";
  if (values.version === true) return "version";
  const { seed, clock, faults, data } = values;
  const [apiKey, ...others] = values.key ?? [];
  const webhook = readWebhook(values["webhook-url"], values["webhook-key"], values["success-webhook-url"]);
  return {
    options: {
      ...(apiKey === undefined ? {} : { apiKey, apiKeys: others.map((key) => ({ key })) }),
      ...(clock === undefined ? {} : { clock }),
      ...(seed === undefined ? {} : { seed }),
      ...(faults === undefined ? {} : { faults: readFaults(faults) }),
      ...(webhook === undefined ? {} : { webhook }),
    },
    listen: { port: readPort(values.port), host: values.host ?? "127.0.0.1" },
    data,
  };
}

function readWebhook(
  url: string | undefined,
  apiKey = "sandbox-webhook-key",
  successUrl: string | undefined,
): SandboxOptions["webhook"] {
  if (url !== undefined) return { url, apiKey, ...(successUrl === undefined ? {} : { successUrl }) };
  if (successUrl !== undefined) throw new Error("--success-webhook-url needs --webhook-url");
  return undefined;
}

function readPort(given: string | undefined): number {
  const port = Number(given ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port must be a number from 0 to 65535, not "${given}"`);
  }
  return port;
}

/** JSON as it stands, or a file of it; one fault or an array of them. */
function readFaults(given: string): readonly SandboxFault[] {
  const text = /^\s*[[{]/.test(given) ? given : readFileSync(given, "utf8");
  let faults: unknown;
  try {
    faults = JSON.parse(text);
  } catch {
    throw new Error("--faults is not valid JSON");
  }
  // Each is checked when the sandbox is made.
  return (Array.isArray(faults) ? faults : [faults]) as readonly SandboxFault[];
}
