import { asText, ownPropertyOf, propertyOf } from "../errors/property-of.ts";

/**
 * Reads an environment variable, if the runtime has an environment. An empty variable counts as not set.
 *
 * @internal
 */
export function readEnvironment(name: string): string | undefined {
  const { process } = globalThis as { readonly process?: unknown };
  // Deno throws if the program has no permission to read the environment. Treat the variable as not set.
  return asText(ownPropertyOf(propertyOf(process, "env"), name)) || undefined;
}
