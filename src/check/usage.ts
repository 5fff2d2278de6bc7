/** The text of `--help`. @internal */
export const usage = `Checks your setup for imin, and what imin really sends.

Usage: imin-check [options]

  --api-key KEY         Default: IMIN_API_KEY. Prefer the variable: other users of the machine can see flags.
  --booking-url URL     Default: IMIN_BOOKING_BASE_URL, or https://book.imin.co/api/v2
  --checkout-url URL    Default: IMIN_CHECKOUT_BASE_URL. Without it, checkout checks are skipped.
  --search-url URL      Default: IMIN_SEARCH_BASE_URL, or https://search.imin.co
  --firehose-url URL    Default: https://firehose.imin.co
  --customer-format F   "person" (default) or "customer-account".
  --timeout MS          Time limit for one request. Default: 10000.

  --customer ID         Also read this customer, and the customer's orders and a receipt.
  --write               Also create, get, update and delete test customers. Asks first.
  --checkout            Also create checkout sessions with imin's test item. Asks first.
  --webhook URL         Also send two test events to your webhook receiver. Asks first.
  --webhook-key KEY     The receiver's key. Default: IMIN_WEBHOOK_KEY.
  --yes                 Do not ask.

  --report FILE         Write what imin sends, without values, as JSON.
  --json                Print the same on standard output, and nothing else.
  --version             The version of imin-sdk.
  --help                This text.

Exit status: 0 when no check failed, 1 when one failed or it was interrupted, 2 when the command cannot be used
or you do not agree.

Colors: NO_COLOR=1 turns them off, FORCE_COLOR=1 on.`;
