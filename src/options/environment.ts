/**
 * Reads a variable of the environment, where there is one. An empty variable counts as not set.
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
    // Deno throws where the program may not read its environment: then there is none for us.
    return undefined;
  }
}
