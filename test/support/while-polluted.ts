/** Runs a function while every object seems to have additional properties, as some libraries cause. */
export async function whilePolluted<Result>(
  added: Readonly<Record<string, unknown>>,
  run: () => Result | Promise<Result>,
): Promise<Result> {
  for (const [name, value] of Object.entries(added)) {
    const property = { value, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(Object.prototype, name, property);
  }
  try {
    return await run();
  } finally {
    for (const name of Object.keys(added)) Reflect.deleteProperty(Object.prototype, name);
  }
}
