import type { CallOptions, IminClient } from "imin-sdk";
import type { Argument } from "./mostly.ts";

/** A public method that calls imin, with the arguments it is to be given. */
export interface Method {
  readonly name: string;
  /** What its errors have as `operation`: one of these. */
  readonly operations: readonly string[];
  readonly isWrite: boolean;
  /** Without the options, which come last. */
  readonly args: readonly Argument[];
  /** Options that only this method has. */
  readonly ownOptions?: object;
  readonly call: (imin: IminClient, args: readonly unknown[], options: CallOptions) => unknown;
}

type Call = Method["call"];

export function read(operation: string, call: Call, ...args: Method["args"]): Method {
  return { name: operation, operations: [operation], isWrite: false, args, call };
}

export function write(operation: string, call: Call, ...args: Method["args"]): Method {
  return { name: operation, operations: [operation], isWrite: true, args, call };
}

/** A method of the client, called with any arguments. */
function method(path: string): Call {
  const [namespace = "", name = ""] = path.split(".");
  return (imin, args, options) => {
    const owner = Reflect.get(imin, namespace);
    return owner[name](...args, options);
  };
}

export const plain = (path: string, ...args: Method["args"]): Method => read(path, method(path), ...args);
export const change = (path: string, ...args: Method["args"]): Method => write(path, method(path), ...args);

/** A method that sends other operations' requests too. */
export const also = (one: Method, ...operations: readonly string[]): Method => ({
  ...one,
  operations: [...one.operations, ...operations],
});

/** A method with options that other methods do not have. */
export const withOptions = (one: Method, ownOptions: object): Method => ({ ...one, ownOptions });

/** A method that waits, but not for long. */
export function wait(path: string, ...args: Method["args"]): Method {
  const call: Call = (imin, given, options) => method(path)(imin, given, shortened(options));
  return read(path, call, ...args);
}

/** The options with a short timeout. Unchanged if they are not options or cannot be read. */
function shortened(options: CallOptions): CallOptions {
  try {
    return options === undefined || typeof options === "object" ? { timeout: 20, ...options } : options;
  } catch {
    return options;
  }
}

/** A method of the customer's own orders. */
export function ofCustomer(path: string, ...args: Method["args"]): Method {
  const [, name = ""] = path.split(".");
  const call: Call = (imin, given, options) => {
    const orders = imin.orders.forCustomer("MAlnTNiZut");
    return Reflect.get(orders, name)(...given, options);
  };
  const one = also(read(path, call, ...args), "orders.list", "orders.get");
  return { ...one, name: `${path} of a customer`, isWrite: path === "orders.requestCancellation" };
}

/** Goes through the pages of a list, but not for ever. */
export function iterated(path: string, ...args: Method["args"]): Method {
  const call: Call = async (imin, given, options) => {
    const list = method(path)(imin, given, options) as AsyncIterable<unknown>;
    let count = 0;
    for await (const _ of list) if (++count > 20) break;
  };
  return { ...read(path, call, ...args), name: `${path}, iterated` };
}
