import type { Subject } from "../faults/rule.ts";
import type { State } from "../state/state.ts";

/** A request, as faults see it. @internal */
export function subjectOf(state: State, request: Request, text: string): Subject {
  const { pathname, searchParams } = new URL(request.url);
  return {
    path: pathname,
    ...momentOf(state),
    isAbout(customer) {
      const parts = pathname.split("/");
      return (
        [...parts, ...searchParams.values()].includes(customer) ||
        text.includes(customer) ||
        parts.some((part) => state.orders.ownerOf(part) === customer)
      );
    },
  };
}

/** A webhook, as faults see it. @internal */
export function webhookSubject(state: State, customer: string | undefined): Subject {
  return { path: "", ...momentOf(state), isAbout: (one) => one === customer };
}

function momentOf({ clock }: State): Pick<Subject, "now" | "elapsed"> {
  return { now: clock.now(), elapsed: performance.now() + clock.offset };
}
