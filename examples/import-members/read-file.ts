import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { type InfoRecord, parse } from "csv-parse";
import { type MemberColumn, type MemberRow, memberColumns, type Problem, requiredColumns } from "./member.ts";

/** The encodings that a file's first two bytes announce. */
const byteOrderMarks: Readonly<Record<string, string>> = {
  "\u00ff\u00fe": "utf-16le",
  "\u00fe\u00ff": "utf-16be",
};

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

/** The encoding of a file. */
interface Format {
  readonly encoding: string;
  readonly delimiter: string;
}

/**
 * Reads members from a CSV file, row by row. The file may begin with a byte-order mark, be in UTF-8, UTF-16 or
 * Windows-1252, have any line endings, and separate its columns by commas, semicolons or tabs.
 *
 * @returns The rows, and a problem for each row with invalid CSV.
 * @throws Error if the header lacks a required column, or has a column twice.
 */
export async function* readFile(path: string): AsyncGenerator<MemberRow | Problem> {
  const { encoding, delimiter } = await formatOf(path);
  let columns = 0;
  let isQuoteOpen = false;
  const parser = parse({
    bom: true,
    columns: (header: readonly string[]) => {
      columns = header.length;
      return readHeader(header);
    },
    delimiter,
    info: true,
    ltrim: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // With `relax_quotes` and `relax_column_count`, only a quote that is open at the end of the file is an error.
    skip_records_with_error: true,
    on_skip: () => {
      isQuoteOpen = true;
      return undefined;
    },
  });
  const text = Readable.from(decode(path, encoding));
  const rows: AsyncIterable<CsvRow> = text.on("error", (error) => parser.destroy(error)).pipe(parser);
  let lastLine = 1;
  for await (const { record, info, raw } of rows) {
    lastLine = info.lines;
    const [, ...otherLines] = raw.trim().split(/\r\n|\r|\n/);
    const line = lastLine - otherLines.length;
    if (hasMoreValues(info, columns)) {
      yield {
        line,
        reasons: ["has more values than the header: put a value that contains a comma in quotes"],
      };
    } else if (otherLines.some((other) => other.split(delimiter).length >= columns)) {
      yield { line, reasons: [`opens a quote that takes in the rows up to line ${lastLine}: close it`] };
    } else {
      yield { line, values: onlyFilled(record) };
    }
  }
  if (isQuoteOpen) {
    yield { line: lastLine + 1, reasons: ["opens a quote that is never closed: no row after it is read"] };
  }
  if (columns === 0) throw new Error(`${path} is empty.`);
}

/** A row, as csv-parse returns it with the options `info` and `raw`. */
interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: InfoRecord;
  readonly raw: string;
}

/** Reads the whole file once, because a single character near the end can decide the encoding. */
async function formatOf(path: string): Promise<Format> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  let encoding: string | undefined;
  let beginning = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    if (beginning.length === 0) {
      beginning = chunk;
      encoding = byteOrderMarks[chunk.toString("latin1", 0, 2)];
      if (encoding !== undefined) break;
    }
    try {
      utf8.decode(chunk, { stream: true });
    } catch {
      encoding = "windows-1252";
      break;
    }
  }
  encoding ??= "utf-8";
  const [header = ""] = new TextDecoder(encoding).decode(beginning).split(/[\r\n]/, 1);
  const [delimiter] = [",", ";", "\t"].sort((one, other) => countOf(header, other) - countOf(header, one));
  return { encoding, delimiter: delimiter ?? "," };
}

function countOf(text: string, character: string): number {
  return text.split(character).length;
}

async function* decode(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** The columns to read, `false` for those that an import does not need. */
function readHeader(header: readonly string[]): (MemberColumn | false)[] {
  const columns = header.map(columnOf);
  const missing = requiredColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0) {
    throw new Error(`The file has no column for ${missing.join(", ")}. Its columns: ${header.join(", ")}.`);
  }
  const twice = header.filter((_, index) => columns[index] && columns.indexOf(columns[index]) !== index);
  if (twice.length > 0) throw new Error(`The file has two columns for the same value: ${twice.join(", ")}.`);
  return columns;
}

function columnOf(header: string): MemberColumn | false {
  const name = header.toLowerCase().replace(/[\s_-]/g, "");
  return memberColumns.find((column) => column.toLowerCase() === name) ?? otherNames[name] ?? false;
}

/** A comma in an unquoted value moves all following values into wrong columns. */
function hasMoreValues({ error }: InfoRecord, columns: number): boolean {
  const values: unknown = error?.["record"];
  return Array.isArray(values) && values.slice(columns).some((value) => value.trim() !== "");
}

function onlyFilled(record: Readonly<Record<string, string>>): MemberRow["values"] {
  const trimmed = Object.entries(record).map(([column, value]) => [column, value.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ""));
}
