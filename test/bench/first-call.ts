import { pathToFileURL } from "node:url";

/* A whole short life: load a client, make one, call once. `first-call <contestant's file> <url>` */

const [file = "", url = ""] = process.argv.slice(2);
const contestant: { page(url: string): () => Promise<unknown> } = await import(pathToFileURL(file).href);
await contestant.page(url)();
process.exit();
