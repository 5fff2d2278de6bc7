/**
 * The application's own part of the webhook examples: it notes whose account changed. imin says neither what
 * changed nor how often, so a set is all that is needed, and a call that comes twice does no harm.
 *
 *   npx tsx --tsconfig tsconfig.json examples/webhooks-demo.ts
 *
 * A real application keeps this in its database or queue, and a job takes each identifier out of it,
 * fetches the account by `imin.customers.get(identifier)` and stores what it finds.
 */
export const changedCustomers = new Set<string>();
