// A program's zod configuration does not affect the SDK's messages, and importing the SDK does not affect the
// program's zod.
import { deepStrictEqual, doesNotMatch, strictEqual } from "node:assert";
import { createRequire } from "node:module";

const require = createRequire(process.env.PACKAGES);
const zod = require("zod");
const configuration = { ...zod.config() };
const { IminClient } = await import("imin-sdk");
deepStrictEqual({ ...zod.config() }, configuration);

const secret = "louis@imin.co";
const customer = { type: "Person", identifier: "A", email: { secret }, gender: [secret], givenName: 5 };

async function everythingSaid(Client) {
  const said = [];
  const say = (...line) => said.push(JSON.stringify(line));
  const imin = new Client({
    apiKey: "key",
    fetch: async () => Response.json(customer),
    logger: { error: say, warn: say, info: say, debug: say },
  });
  const person = { email: secret, givenName: "Louis", familyName: "Wu" };
  const inputs = [
    { email: [secret] },
    { email: `${secret} ` },
    { x: secret },
    { address: { postalCode: 5 } },
  ];
  for (const input of [...inputs.map((change) => ({ ...person, ...change })), [secret]]) {
    await imin.customers.create(input).then(
      () => said.push("taken"),
      (error) => said.push(error.message),
    );
  }
  await imin.customers.get("A");
  await imin.customers.get("A", { responseValidation: "strict" }).catch((error) => said.push(error.message));
  return said.map((line) => line.replace(/in \d+ ms/, ""));
}

const usual = await everythingSaid(IminClient);
strictEqual(usual.includes("taken"), false);
doesNotMatch(usual.join(), /louis@imin\.co/);

const here = createRequire(import.meta.url);
for (const change of [
  { customError: (issue) => JSON.stringify(issue.input) },
  zod.locales.fr(),
  { jitless: true },
  {
    // The setting of `import "zod/compile"`, which compiles every schema created from then on.
    postProcessor: () => {
      throw new Error("A schema of the SDK was handed to the program's zod.");
    },
  },
]) {
  zod.config(change);
  deepStrictEqual(await everythingSaid(IminClient), usual);
  // A copy that is loaded only now creates its schemas with this configuration.
  for (const file of Object.keys(here.cache)) if (file.includes("imin-sdk")) delete here.cache[file];
  deepStrictEqual(await everythingSaid(here("imin-sdk").IminClient), usual);
}
console.log("no configuration of zod changed what the SDK says");
