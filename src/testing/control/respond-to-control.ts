import { errorResponse } from "../api/errors.ts";
import type { Exchange } from "../api/route.ts";
import { Refusal } from "../basics/refusal.ts";
import { refusedFormPage } from "../pages/refused-form-page.ts";
import { isForm } from "./arguments.ts";

/** Responds with JSON to a program, and with a redirect to a form of the start page. @internal */
export async function respondToControl(exchange: Exchange, run: () => unknown): Promise<Response> {
  try {
    const result = run();
    if (isForm(exchange))
      return new Response(null, { status: 303, headers: { Location: startPageUrl(exchange) } });
    return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return isForm(exchange) ? refusedFormPage(error.message, error.status) : errorResponse(error);
  }
}

/** The section of the start page that contains a form: `/#seller` for `/sandbox/seller/cancel`. */
function startPageUrl({ url }: Exchange): string {
  const [, , section] = url.pathname.split("/");
  return `/#${section}`;
}
