/**
 * Reads an environment variable, if the runtime has an environment. An empty variable counts as not set.
 *
 * @internal
 */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as {
    readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  };
  try {
    const env = process?.env ?? {};
    return (Object.hasOwn(env, name) && env[name]) || undefined;
  } catch {
    // Deno throws if the program has no permission to read the environment. Treat the variable as not set.
    return undefined;
  }
}
