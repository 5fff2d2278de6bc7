/** Words by which the users of the search may ask for a guide, beside those that it has. By the guide's title. */
export const keywords: Readonly<Record<string, string>> = {
  "Getting started": "install quickstart tutorial begin first steps",
  "Going live":
    "production launch access credentials staging environment hosts checklist onboarding contact support DNS",
  "Checking your setup with imin-check": "diagnose verify doctor connection configuration",
  "Testing with the sandbox":
    "mock fake stub emulator msw unit integration CI offline docker test environment",
  "Moving from hand-written fetch": "migrate axios raw HTTP replace existing code",
  "Customers and staying in step":
    "duplicate customer account register sign up profile change email sync merge delete erase link seller",
  "From a search result to a booking":
    "find filter pagination pages availability capacity full sold out bookable facility slot",
  Checkout:
    "pay payment card Stripe redirect success callback guest group booking basket standalone junior free",
  "Orders, cancellation and account pages":
    "refund cancel cancelled receipt invoice PDF history paid did the customer pay status ownership IDOR",
  "Times, prices and London":
    "time zone timezone UTC GMT BST DST daylight saving date currency pounds format locale",
  Webhooks: "callback notification event signature verify secret delivery retry",
  "Importing members": "bulk migration CSV spreadsheet queue batch Redis PostgreSQL",
  "Errors and reconciling":
    "exception handling retry backoff idempotency idempotent duplicate unknown outcome rate limit 429 500 503 timeout abort",
  Telemetry: "logging logs log metrics tracing monitoring debug OpenTelemetry Datadog Sentry",
  "Security and personal data":
    "GDPR privacy right to be forgotten erasure children under 13 rotate key rotation secret leak redact data protection",
  "Express, Hono, Next.js, Workers and Lambda":
    "framework serverless Fastify Koa Vercel AWS edge App Router server action route handler Cloudflare",
  "Proxies and runtimes": "proxy corporate firewall CORS browser front end undici Bun Deno",
  "Error catalog": "error codes types statuses meaning list defaults options",
  "Costs and compatibility":
    "bundle size performance speed benchmark memory versions ESM CommonJS require Jest Vite webpack TypeScript",
  "Versions and support": "semver changelog upgrade breaking deprecation policy",
  Glossary: "terms vocabulary definitions meaning",
  "Documented, inferred, untried": "experimental uncertain limitations known issues verified accuracy",
};
