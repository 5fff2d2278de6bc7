import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { run } from "./program.ts";
import {
  accountsByEmail,
  fileOf,
  journal,
  madeUpMembers,
  query,
  useSandbox,
  useServices,
} from "./surroundings.ts";

useServices();

const header = "member,email,givenName,familyName,telephone,birthDate";

test("reports every invalid row with its line, and imports the others", async () => {
  const { sandbox, surroundings } = await useSandbox();
  const file = fileOf(
    [
      header,
      "1,louis@imin.co,Louis,Wu,020 7946 0123,1990-05-31",
      "2,,No,Address,,",
      "3,louis@imin.co,Second,Louis,,",
      "1,other@imin.co,Same,Member,,",
      "4,short@imin.co,Short,Number,12345,",
      "5,feb@imin.co,No,Date,,1990-02-31",
      "6,future@imin.co,Not,Born,,2190-01-01",
      ",unknown@imin.co,No,Member,,",
      "7,LOUIS@imin.co,Loud,Louis,,",
      "",
      '8,quoted@imin.co,"Wu, Louis","O""Brien",,',
    ].join("\n"),
  );
  const { stdout, code } = await run(surroundings, "import", file);
  expect(code).toBe(0);
  expect(stdout.trim().split("\n")).toEqual([
    "10 rows: 2 queued, 0 were imported before, 8 skipped.",
    expect.stringMatching(/^line 3 \(2\): email: /),
    expect.stringMatching(/^line 6 \(4\): telephone: must have at least 7 digits$/),
    expect.stringMatching(/^line 7 \(5\): birthDate: must be a date such as 1970-01-31$/),
    expect.stringMatching(/^line 8 \(6\): birthDate: is in the future$/),
    expect.stringMatching(/^line 9: member: is missing$/),
    "line 4 (3): same email address as line 2",
    "line 5 (1): same member as line 2",
    "line 10 (7): same email address as line 2",
  ]);
  await run(surroundings, "work");
  expect([...accountsByEmail(sandbox).keys()].sort()).toEqual(["louis@imin.co", "quoted@imin.co"]);
  const { customers } = sandbox.snapshot() as unknown as { customers: { person: object }[] };
  expect(customers.map(({ person }) => person)).toContainEqual(
    expect.objectContaining({ telephone: "020 7946 0123", birthDate: "1990-05-31", "imin:is13OrOver": true }),
  );
});

test.each([
  { what: "a byte-order mark", bytes: Buffer.from(`\ufeff${header}\n1,sean@imin.co,Seán,O’Brien,,\n`) },
  { what: "Windows line ends", bytes: Buffer.from(`${header}\r\n1,sean@imin.co,Seán,O’Brien,,\r\n`) },
  { what: "old Macintosh line ends", bytes: Buffer.from(`${header}\r1,sean@imin.co,Seán,O’Brien,,\r`) },
  {
    what: "Windows-1252",
    bytes: Buffer.from(`${header}\r\n1,sean@imin.co,Se\xe1n,O\x92Brien,,\r\n`, "latin1"),
  },
  {
    what: "UTF-16",
    bytes: Buffer.from(`\ufeff${header}\r\n1,sean@imin.co,Seán,O’Brien,,\r\n`, "utf16le"),
  },
  {
    what: "semicolons",
    bytes: Buffer.from(`${header.replaceAll(",", ";")};Notes\n1;sean@imin.co;Seán;O’Brien;;;x, y\n`),
  },
  {
    what: "other systems' headers",
    bytes: Buffer.from(
      "Member Number,First Name,Surname,E-mail address,Notes\n1,Seán,O’Brien,sean@imin.co,x\n",
    ),
  },
])("reads a file with $what", async ({ bytes }) => {
  const { surroundings } = await useSandbox();
  const { stdout } = await run(surroundings, "import", fileOf(bytes));
  expect(stdout).toBe("1 rows: 1 queued, 0 were imported before, 0 skipped.\n");
  expect(await query("SELECT person FROM imin_members")).toEqual([
    { person: { email: "sean@imin.co", givenName: "Seán", familyName: "O’Brien" } },
  ]);
});

test("reports rows with invalid CSV and their lines, and imports the others", async () => {
  const { surroundings } = await useSandbox();
  const file = fileOf(
    [
      header,
      "1,louis@imin.co,Louis,Wu, the Elder,020 7946 0123,1990-05-31",
      '2,sean@imin.co,"Seán\nPatrick",O"Brien,,',
      "3,many@imin.co,Empty,Columns,,,,,",
      "4,few@imin.co,Few,Columns",
      '5,after@imin.co,"Sally" Anne,Wu,,',
      "6,null@imin.co,N\0ull,Character,,",
      `7,${"long".repeat(1_000)}@imin.co,Long,Address,,`,
      '8,open@imin.co,"Not,Closed,,',
      "9,inside@imin.co,Inside,Quote,,",
      '10,close@imin.co,Closed,"Here,,',
      '11, spaces@imin.co , Spaces, "Around, Them",,',
      '12,last@imin.co,"Last,Quote,,',
      "13,after@imin.co,After,It,,",
    ].join("\n"),
  );
  const { stdout, code } = await run(surroundings, "import", file);
  expect(stdout.trim().split("\n")).toEqual([
    "10 rows: 5 queued, 0 were imported before, 5 skipped.",
    "line 2: has more values than the header: put a value that contains a comma in quotes",
    "line 8 (6): givenName: contains a NUL character",
    expect.stringMatching(/^line 9 \(7\): .*email: is longer than 500 characters$/),
    "line 10: opens a quote that takes in the rows up to line 12: close it",
    "line 14: opens a quote that is never closed: no row after it is read",
  ]);
  expect(code).toBe(0);
  expect(
    await query("SELECT member, person->>'familyName' AS name FROM imin_members ORDER BY member"),
  ).toEqual([
    { member: "11", name: "Around, Them" },
    { member: "2", name: 'O"Brien' },
    { member: "3", name: "Columns" },
    { member: "4", name: "Columns" },
    { member: "5", name: "Wu" },
  ]);
});

test.each([
  {
    what: "a file without the columns that every member needs",
    content: "id,name\n1,Louis\n",
    message: "The file has no column for email, givenName, familyName. Its columns: id, name.",
  },
  {
    what: "a header without rows that lacks a column",
    content: "id,email\n",
    message: "The file has no column for givenName, familyName. Its columns: id, email.",
  },
  {
    what: "two columns for the same value",
    content: `${header},E-mail address\n`,
    message: "The file has two columns for the same value: E-mail address.",
  },
  { what: "an empty file", content: "", message: "is empty." },
])("rejects $what", async ({ content, message }) => {
  const { surroundings } = await useSandbox();
  const { code, stderr } = await run(surroundings, "import", fileOf(content));
  expect(stderr.trim().split("\n")).toEqual([expect.stringContaining(message)]);
  expect(code).toBe(1);
});

test.each([
  { flags: [], message: "Usage:" },
  { flags: ["imports"], message: "Usage:" },
  { flags: ["import"], message: "Usage:" },
  { flags: ["import", "a.csv", "b.csv"], message: "Usage:" },
  { flags: ["import", "a.csv", "--table", "members"], message: "Usage:" },
  { flags: ["work", "--speed", "5"], message: "'--speed'" },
  { flags: ["work", "--rate", "fast"], message: '--rate must be a whole number above 0, not "fast".' },
  { flags: ["work", "--rate", "0"], message: '--rate must be a whole number above 0, not "0".' },
  { flags: ["resolve", "5"], message: "Usage:" },
  { flags: ["resolve", "5", "--absent"], message: 'No member "5" is in "unknown".' },
  { flags: ["resolve", "5", "--absent", "--created", "A1"], message: "Usage:" },
])("explains what is wrong with $flags", async ({ flags, message }) => {
  const { surroundings } = await useSandbox();
  const { code, stderr } = await run(surroundings, ...flags);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
  expect(code).toBe(2);
});

test("writes skipped rows, and members that need a person's decision, as CSV", async () => {
  const { surroundings } = await useSandbox([{ operation: "customers.create", drop: "response", count: 1 }]);
  const file = fileOf(`${header}\n1,louis@imin.co,Louis,Wu,,\n2,,No,Address,,\n=3,,No,Address,,\n`);
  const report = fileOf("", "report.csv");
  await run(surroundings, "import", file, "--report", report);
  expect(readFileSync(report, "utf8").split("\n")).toEqual([
    "\ufeffline,member,reasons",
    expect.stringMatching(/^3,2,"?email: /),
    expect.stringMatching(/^4,'=3,"?email: /),
    "",
  ]);
  await run(surroundings, "work", "--report", report);
  expect(readFileSync(report, "utf8").split("\n")).toEqual([
    "\ufeffmember,email,state,identifier,reason,sent_at",
    expect.stringMatching(/^1,louis@imin\.co,unknown,,.*,\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    "",
  ]);
});

test("rejects a report path that it cannot write, before it imports anything", async () => {
  const { surroundings } = await useSandbox();
  const { code, stderr } = await run(
    surroundings,
    "import",
    madeUpMembers(1),
    "--report",
    "/no/such/folder/report.csv",
  );
  expect(stderr).toContain("/no/such/folder/report.csv");
  expect(code).toBe(1);
  expect(await query("SELECT * FROM imin_members")).toEqual([]);
});

test("reads members from a table of the club's database", async () => {
  const { surroundings } = await useSandbox();
  await query(`DROP TABLE IF EXISTS "Club Members"; CREATE TABLE "Club Members" (member int, email text, givenname text, "familyName" text, "birthDate" date);
    INSERT INTO "Club Members" VALUES (1, 'louis@imin.co', 'Louis', 'Wu', '2020-02-29'), (2, NULL, 'No', 'Address', NULL)`);
  const { stdout } = await run(surroundings, "import", "--table", "Club Members");
  expect(stdout).toContain("2 rows: 1 queued, 0 were imported before, 1 skipped.");
  expect(await query("SELECT person FROM imin_members")).toEqual([
    {
      person: {
        email: "louis@imin.co",
        givenName: "Louis",
        familyName: "Wu",
        birthDate: "2020-02-29",
        "imin:is13OrOver": false,
      },
    },
  ]);
});

test("continues when run again, and two runs at once are harmless", async () => {
  const { sandbox, surroundings } = await useSandbox();
  const file = madeUpMembers(1_500);
  const twice = await Promise.all([run(surroundings, "import", file), run(surroundings, "import", file)]);
  expect(twice.map(({ code }) => code)).toEqual([0, 0]);
  await Promise.all([run(surroundings, "work"), run(surroundings, "work")]);
  expect(accountsByEmail(sandbox).size).toBe(1_500);
  expect(sandbox.snapshot()["customers"]).toHaveLength(1_500);
  const { stdout } = await run(surroundings, "import", file);
  expect(stdout).toBe("1500 rows: 0 queued, 1500 were imported before, 0 skipped.\n");
});

test("lists members with an unknown outcome, and follows a person's decision", async () => {
  const { sandbox, surroundings } = await useSandbox([
    { operation: "customers.create", drop: "response", count: 1 },
    { operation: "customers.create", drop: "request", count: 1 },
  ]);
  await run(surroundings, "import", madeUpMembers(2));
  const { stdout } = await run(surroundings, "work", "--concurrency", "1");
  expect(stdout).toContain("unknown  member0@example.com");
  expect(stdout).toContain("unknown  member1@example.com");
  const [[created] = [], ...others] = [...accountsByEmail(sandbox).values()];
  expect(others).toEqual([]);
  const there = [...accountsByEmail(sandbox).keys()][0] === "member0@example.com" ? "0" : "1";
  const absent = there === "0" ? "1" : "0";
  expect((await run(surroundings, "resolve", there, "--created", `${created}`)).code).toBe(0);
  expect((await run(surroundings, "resolve", absent, "--absent")).code).toBe(0);
  expect((await run(surroundings, "resolve", absent, "--absent")).code).toBe(2);
  await run(surroundings, "work");
  const rows = await journal();
  expect([...rows.values()].map(({ state }) => state)).toEqual(["created", "created"]);
  expect(accountsByEmail(sandbox)).toEqual(
    new Map([...rows.values()].map(({ email, identifier }) => [email, [identifier]])),
  );
});

test("records rejections by imin and continues", async () => {
  const { surroundings } = await useSandbox([{ operation: "customers.create", status: 400, count: 1 }]);
  await run(surroundings, "import", madeUpMembers(3));
  const { stdout } = await run(surroundings, "work", "--concurrency", "1");
  expect(stdout).toMatch(/created +2\n/);
  expect(stdout).toMatch(/rejected +1\n/);
});

test("keeps personal data out of Redis", async () => {
  const { surroundings } = await useSandbox();
  await run(surroundings, "import", madeUpMembers(3));
  const { Redis } = await import("ioredis");
  const redis = new Redis(surroundings.services.redisUrl);
  const jobs = await Promise.all(
    (await redis.keys("bull:imin-members:member-*")).map((key) => redis.hgetall(key)),
  );
  redis.disconnect();
  expect(jobs).toHaveLength(3);
  expect(JSON.stringify(jobs)).not.toContain("example.com");
});
