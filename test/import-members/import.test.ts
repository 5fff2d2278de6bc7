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

test("reports every bad row with its line, and imports the others", async () => {
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
      ",nobody@imin.co,No,Member,,",
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
    "line 4 (3): same e-mail address as line 2",
    "line 5 (1): same member as line 2",
    "line 10 (7): same e-mail address as line 2",
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
    what: "semicolons",
    bytes: Buffer.from(`${header.replaceAll(",", ";")}\n1;sean@imin.co;Seán;O’Brien;;\n`),
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

test("refuses a file without the columns that every member needs", async () => {
  const { surroundings } = await useSandbox();
  const { code, stderr } = await run(surroundings, "import", fileOf("id,name\n1,Louis\n"));
  expect(code).toBe(1);
  expect(stderr).toContain("The file has no column for email, givenName, familyName.");
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

test("continues when it is run again, and two at once are harmless", async () => {
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

test("lists members whose outcome is unknown, and does what a person decides", async () => {
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

test("writes down what imin refuses, and goes on", async () => {
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
