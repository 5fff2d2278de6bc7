// zone.js replaces the global Promise. The promises of async functions then have another class.
require(process.env.ZONE_JS);

if ((async () => {})() instanceof Promise) throw new Error("zone.js has not replaced the global Promise.");
require("./main.cjs");
