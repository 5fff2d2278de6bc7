import type { ScriptedResponse } from "./scripted-server.ts";

type Headers = Readonly<Record<string, string>>;

/** Responds with JSON. */
export function json(body: unknown, status = 200, headers: Headers = {}): ScriptedResponse {
  return text(JSON.stringify(body), status, { "content-type": "application/json", ...headers });
}

/** Responds with a text. */
export function text(body: string, status = 200, headers: Headers = {}): ScriptedResponse {
  return (response) => response.writeHead(status, headers).end(body);
}

/** Responds with a status and no body. */
export function status(code: number, headers: Headers = {}): ScriptedResponse {
  return text("", code, headers);
}

/** Responds with a redirect. */
export function redirect(location: string, code = 302): ScriptedResponse {
  return status(code, { location });
}

/** Closes the connection without a response. */
export const dropped: ScriptedResponse = (response) => response.destroy();

/** Never responds. */
export const silence: ScriptedResponse = () => {};

/** Starts a body and never ends it. */
export function stalledBody(code = 200): ScriptedResponse {
  return (response) => response.writeHead(code, { "content-type": "application/json" }).write('{"type":');
}

/** Starts a body and closes the connection in the middle of it. */
export function cutShort(code = 200, headers: Headers = {}): ScriptedResponse {
  return (response) => {
    response.writeHead(code, { "content-type": "application/json", "content-length": "1000", ...headers });
    response.write('{"type":', () => response.destroy());
  };
}
