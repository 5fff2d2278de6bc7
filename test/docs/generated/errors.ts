import { openBookingErrorTypes, otherErrorTypes } from "../../../src/open-active/open-booking-error-type.ts";
import { retriedStatuses } from "../../../src/transport/retry.ts";
import { tableOf } from "../../package/table.ts";
import {
  documentedErrorTypes,
  type ErrorTypeFacts,
  namespaceErrorTypes,
  openBookingErrorTypeFacts,
} from "../claims/error-types.ts";
import { type PublicName, publicNames } from "../public-names.ts";

/** Every `code`, what it means and what the error has. */
export function codesBlock(): string {
  const names = publicNames();
  const codes = names.filter(({ name }) => name.startsWith("IminErrorByCode."));
  return tableOf(
    codes.map(({ name, docs: [doc = ""] }) => {
      const code = name.slice("IminErrorByCode.".length);
      return { "`code`": `\`${code}\``, meaning: proseOf(doc), "look at": propertiesOf(code, names) };
    }),
  );
}

/** The text of a docstring of one line. */
function proseOf(doc: string): string {
  return doc.replace(/^\/\*\*\s*|\s*\*\/$/g, "");
}

const shared = new Set(["code", "name", "toJSON", "digest", "headers"]);

/** What the class of a code has more than the others. */
function propertiesOf(code: string, names: readonly PublicName[]): string {
  const prefix = `Imin${code.charAt(0).toUpperCase()}${code.slice(1)}Error.`;
  return names
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, kind }) => `${name.slice(prefix.length)}${kind === "method" ? "()" : ""}`)
    .filter((property) => !shared.has(property))
    .map((property) => `\`${property}\``)
    .join(", ");
}

/** After which statuses a read is retried. */
export function retriedBlock(): string {
  const statuses = [...retriedStatuses];
  const list = `${statuses.slice(0, -1).join(", ")} and ${statuses.at(-1)}`;
  return `Reads are retried after the statuses ${list}, after a failed connection, and after an attempt that took too long. Writes are never retried.`;
}

/** imin's error types. */
export function errorTypesBlock(): string {
  return [
    "On imin's pages:",
    typeTable(documentedErrorTypes),
    "In imin's namespace, and on no page:",
    typeTable(namespaceErrorTypes),
    "In the Open Booking API, which imin's cancellations follow. imin's pages do not say which of these it sends:",
    typeTable(openBookingErrorTypeFacts),
    `Names from earlier versions: ${earlierNames()
      .map((name) => `\`${name}\``)
      .join(", ")}.`,
  ].join("\n\n");
}

/** What the types in the source are that have no facts of their own. */
export function earlierNames(): readonly string[] {
  const known = { ...documentedErrorTypes, ...namespaceErrorTypes, ...openBookingErrorTypeFacts };
  return [...openBookingErrorTypes, ...otherErrorTypes].filter(
    (type) => !(type in known) && type !== "OpenBookingError",
  );
}

function typeTable(types: Readonly<Record<string, ErrorTypeFacts>>): string {
  return tableOf(
    Object.entries(types).map(([type, { status, means }]) => ({ type: `\`${type}\``, status, means })),
  );
}
