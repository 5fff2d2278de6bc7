import { asText, ifReadable, ownPropertyOf } from "../errors/property-of.ts";

/**
 * Reads an environment variable, if the runtime has an environment. An empty variable counts as not set.
 *
 * @internal
 */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as { readonly process?: { readonly env?: unknown } };
  // Deno throws if the program has no permission to read the environment. Treat the variable as not set.
  return (
    asText(
      ownPropertyOf(
        ifReadable(() => process?.env),
        name,
      ),
    ) || undefined
  );
}
