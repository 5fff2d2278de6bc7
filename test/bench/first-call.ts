import { pathToFileURL } from "node:url";

/** A whole short-lived process: load a client, create one, call once. `first-call <contestant's file> <url>` */

const [file = "", url = ""] = process.argv.slice(2);
const contestant: { page(url: string): () => Promise<unknown> } = await import(pathToFileURL(file).href);
await contestant.page(url)();
process.exit();
