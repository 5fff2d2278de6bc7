// Sends calls through an outgoing proxy with undici's ProxyAgent. The program is compiled unchanged and then run.
import { IminClient } from "imin-sdk";
import { fetch, ProxyAgent } from "undici";

const dispatcher = new ProxyAgent(process.env["OUTGOING_PROXY"] ?? "http://127.0.0.1:3128");

const imin = new IminClient({
  fetch: async (request) =>
    fetch(request.url, {
      method: request.method,
      headers: Object.fromEntries(request.headers),
      body: request.body && (await request.text()),
      redirect: request.redirect,
      signal: request.signal,
      dispatcher,
    }),
});

const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
await imin.customers.update(louis, { givenName: "Lou" });
const { data, response } = await imin.customers.get(louis).withResponse();
const orders = await imin.orders.list({ customer: louis }).toArray({ limit: 5 });
await imin.customers.delete(louis);
console.log(data.givenName, response.status, response.headers.get("content-type"), orders.length);
await dispatcher.close();
