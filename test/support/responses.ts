import type { ScriptedResponse } from "./scripted-server.ts";

type Headers = Readonly<Record<string, string>>;

/** Answers with JSON. */
export function json(body: unknown, status = 200, headers: Headers = {}): ScriptedResponse {
  return text(JSON.stringify(body), status, { "content-type": "application/json", ...headers });
}

/** Answers with a text as it is. */
export function text(body: string, status = 200, headers: Headers = {}): ScriptedResponse {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Answers with a status and no body. */
export function status(code: number, headers: Headers = {}): ScriptedResponse {
  return text("", code, headers);
}

/** Answers with a redirect. */
export function redirect(location: string, code = 302): ScriptedResponse {
  return status(code, { location });
}

/** Closes the connection without an answer. */
export const dropped: ScriptedResponse = (response) => response.destroy();

/** Never answers. */
export const silence: ScriptedResponse = () => {};

/** Begins a body and never ends it. */
export function stalledBody(code = 200): ScriptedResponse {
  return (response) => response.writeHead(code, { "content-type": "application/json" }).write('{"type":');
}

/** Begins a body and closes the connection in the middle of it. */
export function cutShort(code = 200, headers: Headers = {}): ScriptedResponse {
  return (response) => {
    response.writeHead(code, { "content-type": "application/json", "content-length": "1000", ...headers });
    response.write('{"type":', () => response.destroy());
  };
}
