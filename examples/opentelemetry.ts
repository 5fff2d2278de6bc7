/*
 * Traces the SDK's calls with OpenTelemetry, on which the SDK does not depend:
 *
 *   npx tsx --tsconfig tsconfig.json examples/opentelemetry.ts
 *
 * Each call becomes one span, named after its operation. A retry is an event of the span, and a failure is its
 * status. It runs against the sandbox, with simulated faults, and prints the exported spans.
 */

import { type Attributes, type Span, SpanKind, SpanStatusCode, type Tracer } from "@opentelemetry/api";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { IminClient, type IminErrorEvent, type IminEvent, type IminEventListener } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

/** Makes a listener for one client, to be given to it as `onEvent`. */
export function spansOf(tracer: Tracer): IminEventListener {
  const open = new Map<number, Span>();

  const begin = (event: IminEvent): Span => {
    const span = tracer.startSpan(event.operation, { kind: SpanKind.CLIENT });
    open.set(event.callId, span);
    // The names are those of OpenTelemetry's conventions for HTTP clients.
    const { hostname, port } = new URL(event.urlTemplate.replaceAll(/[{}]/g, ""));
    return span.setAttributes({
      "http.request.method": event.method,
      "url.template": event.urlTemplate,
      "server.address": hostname,
      ...(port === "" ? {} : { "server.port": Number(port) }),
    });
  };

  const end = (callId: number, at: Date): void => {
    open.get(callId)?.end(at);
    open.delete(callId);
  };

  return (event) => {
    const span = open.get(event.callId) ?? begin(event);
    switch (event.type) {
      case "request":
        if (event.attempt > 1) span.setAttribute("http.request.resend_count", event.attempt - 1);
        break;
      case "response": {
        const { callId, status, requestId } = event;
        span.setAttribute("http.response.status_code", status);
        if (requestId !== undefined) span.setAttribute("imin.request_id", requestId);
        // The error event of an unusable response comes a moment later, so a good response waits for that moment.
        const at = new Date();
        if (status < 300) setTimeout(() => end(callId, at), 0);
        break;
      }
      case "retry":
        span.addEvent("retry", { attempt: event.attempt, delay: event.delay, reason: event.reason });
        break;
      case "drift":
        span.addEvent("drift", { path: event.path, message: event.message });
        break;
      case "error":
        span.setAttributes(failureAttributes(event));
        span.setStatus({ code: SpanStatusCode.ERROR, message: event.error.message });
        end(event.callId, new Date());
    }
  };
}

function failureAttributes({ error }: IminErrorEvent): Attributes {
  return {
    "error.type": error.name,
    ...(error.outcome === undefined ? {} : { "imin.outcome": error.outcome }),
  };
}

async function main(): Promise<void> {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const sandbox = createSandbox({
    faults: [{ operation: "customers.get", status: 503, retryAfter: 0, count: 1 }],
  });
  const imin = new IminClient({
    apiKey: sandbox.apiKey,
    fetch: sandbox.fetch,
    logLevel: "error",
    onEvent: spansOf(provider.getTracer("imin-sdk")),
  });

  const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  await imin.customers.get(louis); // tried twice: the sandbox is busy at first
  await imin.orders.get("no-such-order").catch(() => {}); // the span has the error
  await imin.customers.delete(louis);

  await new Promise((resolve) => setTimeout(resolve, 0));
  await provider.forceFlush();
  for (const span of exporter.getFinishedSpans()) console.log(describe(span));
}

function describe({ name, attributes, events, status }: ReadableSpan): string {
  const parts = [
    name,
    `${attributes["http.request.method"]} ${attributes["url.template"]}`,
    `status ${attributes["http.response.status_code"]}`,
    ...events.map((event) => `${event.name} after attempt ${event.attributes?.["attempt"]}`),
    ...(status.code === SpanStatusCode.ERROR ? [`failed: ${status.message}`] : []),
  ];
  return parts.join(" | ");
}

await main();
