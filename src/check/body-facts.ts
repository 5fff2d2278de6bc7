/** The maximum number of characters of a body to read. */
const maxTextLength = 1_000_000;

/** The usual properties of servers' and gateways' errors. */
const errorProperties = [
  ..."@context @type type name title description message detail details".split(" "),
  ..."error errors code status statusCode instance".split(" "),
];

const contents = [
  [/json$/, "JSON"],
  [/html/, "HTML"],
  [/yaml/, "YAML"],
  [/^application\/pdf$/, "PDF"],
  [/^text\/plain$/, "text"],
] as const;

/** The Content-Type in this command's own words. @internal */
export function contentOf(headers: Headers): string | undefined {
  const type = headers.get("content-type")?.replace(/;.*/s, "").trim().toLowerCase();
  if (type === undefined) return undefined;
  return contents.find(([pattern]) => pattern.test(type))?.[1] ?? "another type";
}

/** Returns the beginning of a body, as far as it arrives before the signal. @internal */
export async function beginningOf({ body }: Response, signal: AbortSignal): Promise<string> {
  let text = "";
  if (body === null) return text;
  const chunks = body.pipeThrough(new TransformStream<Uint8Array, Uint8Array>(), { signal });
  const decoder = new TextDecoder();
  try {
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > maxTextLength) break;
    }
  } catch {
    // The caller reports a truncated body.
  }
  return text;
}

/** How a body spells JSON-LD's keywords. @internal */
export type Spelling = "@type" | "type" | "both";

/** @internal */
export function spellingOf(text: string): Spelling | undefined {
  const hasKeyword = /"@type"\s*:/.test(text);
  const hasPlain = /"type"\s*:/.test(text);
  if (hasKeyword && hasPlain) return "both";
  if (hasKeyword) return "@type";
  return hasPlain ? "type" : undefined;
}

/** The usual properties that an error's body has. Other names could be values. @internal */
export function propertiesOf(text: string): readonly string[] {
  const body = parse(text);
  return errorProperties.filter((name) => Object.hasOwn(Object(body), name));
}

/** Whether a body is a JSON object or list, judging by its beginning. @internal */
export function isJson(text: string): boolean {
  return /^\s*[{[]/.test(text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
