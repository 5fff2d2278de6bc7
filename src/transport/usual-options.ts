const usualValues = {
  body: null,
  signal: null,
  mode: "cors",
  cache: "default",
  redirect: "follow",
  keepalive: false,
  credentials: "same-origin",
  referrer: "about:client",
  referrerPolicy: "",
  integrity: "",
  window: null,
} satisfies RequestInit;

/**
 * The default values of a request, where they are needed. Runtimes may throw on an option that they do not support.
 *
 * @internal
 */
export function usualOptions(): RequestInit {
  const { body, signal } = usualValues;
  const isComplete = "mode" in Request.prototype && "referrer" in Request.prototype;
  return instead(isComplete ? usualValues : { body, signal });
}

/**
 * The options whose names are on `Object.prototype`, where a library may have put anything. ky and Node copy options
 * into plain objects, which would inherit what is left out.
 *
 * @internal
 */
export function instead<Options extends object>(options: Options): Partial<Options> {
  const needed: Partial<Options> = {};
  for (const name of Object.keys(options) as (keyof Options)[]) {
    if (name in Object.prototype) needed[name] = options[name];
  }
  return needed;
}
