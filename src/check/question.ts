import type { CustomRequest } from "../custom-request.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import type { Host } from "../options/host.ts";
import { type Outcome, passed, skipped } from "./outcome.ts";
import type { Session } from "./session.ts";

/** A check only for an open question. It never fails. @internal */
export function ask(
  session: Session,
  question: string,
  host: Host,
  call: () => Promise<string>,
): Promise<Outcome> {
  const run = async (): Promise<Outcome> => {
    try {
      const seen = await call();
      session.find(question, seen);
      return passed(seen);
    } catch (error) {
      if (session.signal.aborted) throw error;
      return skipped(`It stays open. ${session.advice(error)}`);
    }
  };
  return session.run({ name: question, host, isQuestion: true, run });
}

/** Describes imin's response to a call, without values. An error is a response too. @internal */
export async function responseTo(session: Session, call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    const isRefusal = isIminError(error, "api") && error.status < 500 && error.status !== 429;
    if (!isRefusal && !isIminError(error, "response")) throw error;
  }
  await session.recorder.settled();
  const { status, content, properties } = session.recorder.responses.at(-1) ?? {};
  const body = properties ? `${content} with ${properties.join(", ")}` : content;
  return `status ${status}${body === undefined ? "" : ` (${body})`}`;
}

/** Returns the paths that imin knows. @internal */
export async function whichExist(
  session: Session,
  paths: readonly string[],
  common: Pick<CustomRequest, "host" | "params">,
): Promise<string> {
  const { request } = session.client();
  const known: string[] = [];
  for (const path of paths) {
    const response = await responseTo(session, request({ ...common, path }, { signal: session.signal }));
    if (response.startsWith("status 2")) known.push(`${path}: ${response}`);
  }
  return known.join("; ") || "not found";
}

/** @internal */
export const yesOrNo = (condition: boolean): string => (condition ? "yes" : "no");
