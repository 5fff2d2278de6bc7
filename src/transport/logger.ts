import { guarded } from "./guarded.ts";

/** The least important lines to log; `"off"` logs nothing. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/**
 * Where log lines go. `console`, winston and most others fit as they are. The message alone says what matters, so that
 * one which takes no details after it, such as pino, loses little.
 */
export interface Logger {
  /** What nobody would hear of otherwise: your `onEvent` threw. */
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Something to look at: an answer that differs from the documentation, a retry. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  /**
   * One line for each answer, and one for each call that failed. A failure is no `error` here: the call's promise
   * rejects with it, and whether it matters is yours to say.
   */
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** One line for each request and answer, with the headers that are safe to log. */
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** From the most to the least important. @internal */
export const logLevels = ["off", "error", "warn", "info", "debug"] as const;

const silent = (): void => {};

/** A logger that passes on what the level lets through, and whose own failures disturb nobody. @internal */
export function levelledLogger(logger: Logger, level: LogLevel): Logger {
  const limit = logLevels.indexOf(level);
  const from = (name: Exclude<LogLevel, "off">): Logger["error"] =>
    logLevels.indexOf(name) <= limit ? (...line) => guarded(() => logger[name](...line), silent) : silent;
  return { error: from("error"), warn: from("warn"), info: from("info"), debug: from("debug") };
}
