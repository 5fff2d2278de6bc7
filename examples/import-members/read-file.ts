import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { type MemberColumn, type MemberRow, memberColumns } from "./member.ts";

/** Headers that other systems use for the same column, in lower case and without spaces. */
const otherNames: Readonly<Record<string, MemberColumn>> = {
  id: "member",
  memberid: "member",
  membernumber: "member",
  emailaddress: "email",
  firstname: "givenName",
  lastname: "familyName",
  surname: "familyName",
  phone: "telephone",
  mobile: "telephone",
  dateofbirth: "birthDate",
  dob: "birthDate",
  address: "streetAddress",
  town: "addressLocality",
  city: "addressLocality",
  postcode: "postalCode",
};

/**
 * Reads members from a CSV file, row by row. The file may begin with a byte-order mark, be in UTF-8 or Windows-1252, end
 * its lines in any way, and separate its columns by commas, semicolons or tabs.
 *
 * @throws Error if the file has no column `member`, `email`, `givenName` or `familyName`.
 */
export async function* readFile(path: string): AsyncGenerator<MemberRow> {
  const encoding = (await isUtf8(path)) ? "utf-8" : "windows-1252";
  const parser = parse({
    bom: true,
    columns: (header: string[]) => header.map(columnOf),
    delimiter: [",", ";", "\t"],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  const text = Readable.from(decode(path, encoding));
  const rows = text.on("error", (error) => parser.destroy(error)).pipe(parser);
  let isFirst = true;
  for await (const { record, info } of rows) {
    if (isFirst) requireColumns(info.columns);
    isFirst = false;
    yield { line: info.lines, values: onlyFilled(record) };
  }
}

/** Reads the whole file once, because a single character far down decides. */
async function isUtf8(path: string): Promise<boolean> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of createReadStream(path)) {
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      return false;
    }
  }
  return true;
}

async function* decode(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function columnOf(header: string): string | false {
  const name = header.toLowerCase().replace(/[\s_-]/g, "");
  return memberColumns.find((column) => column.toLowerCase() === name) ?? otherNames[name] ?? false;
}

function requireColumns(columns: readonly { readonly name?: string; readonly disabled?: boolean }[]): void {
  const names = columns.map(({ name }) => name);
  const missing = (["member", "email", "givenName", "familyName"] as const).filter(
    (column) => !names.includes(column),
  );
  if (missing.length > 0) throw new Error(`The file has no column for ${missing.join(", ")}.`);
}

function onlyFilled(record: Readonly<Record<string, string>>): MemberRow["values"] {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));
}
