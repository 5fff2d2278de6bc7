import { Hono } from "hono";
import { Refusal } from "../refusal.ts";
import type { State } from "../state/state.ts";
import { checkoutRoutes } from "./checkout-sessions.ts";
import { customerRoutes } from "./customers.ts";
import { entitlementRoutes } from "./entitlements.ts";
import { errorResponse } from "./errors.ts";
import { orderRoutes } from "./orders.ts";

/** imin documents a limit of 2,048 characters for a request's URL. */
const MAXIMUM_URL = 2048;

/** The whole of the API: every route, the key, and one place where refusals become answers. @internal */
export function createApp(state: State): Hono {
  const app = new Hono();
  app.use(async ({ req }, next) => {
    if (req.url.length > MAXIMUM_URL) {
      throw new Refusal(414, "OpenBookingError", `A URL may be at most ${MAXIMUM_URL} characters long.`);
    }
    await next();
  });
  app.use("/api/v2/*", async ({ req }, next) => {
    checkKey(req.header("x-api-key"), state, true);
    await next();
  });
  // imin's pages show the checkout host without a key: there it may be absent, but not wrong.
  for (const path of ["/api/checkout-sessions", "/checkout-sessions", "/checkout-sessions/*"]) {
    app.use(path, async ({ req }, next) => {
      checkKey(req.header("x-api-key"), state, false);
      await next();
    });
  }
  for (const routes of [customerRoutes(state), entitlementRoutes(), orderRoutes(state)]) {
    app.route("/api/v2", routes);
  }
  app.route("/", checkoutRoutes(state));
  app.notFound(({ req }) => errorResponse(unknownRoute(app, req.method, new URL(req.url).pathname)));
  app.onError((error) => errorResponse(error));
  return app;
}

function checkKey(given: string | undefined, { settings }: State, isRequired: boolean): void {
  if (given === settings.apiKey || (given === undefined && !isRequired)) return;
  const description =
    given === undefined ? "There is no `X-API-KEY` header." : "The `X-API-KEY` is not valid.";
  throw new Refusal(401, "InvalidAPITokenError", description);
}

/** 405 where the path is right and the method is not, else 404. */
function unknownRoute(app: Hono, method: string, path: string): Refusal {
  const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((other) => {
    // What was registered for every method is middleware, not a route.
    return app.router.match(other, path)[0].some(([[, route]]) => route.method !== "ALL");
  });
  if (methods.length === 0) {
    return new Refusal(404, "UnknownOrIncorrectEndpointError", `There is nothing at ${path}.`);
  }
  const allow = methods.join(", ");
  return new Refusal(405, "MethodNotAllowedError", `${method} is not possible at ${path}, only ${allow}.`, {
    allow,
  });
}
