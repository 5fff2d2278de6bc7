import { guarded } from "./guarded.ts";

/** The least important lines to log; `"off"` logs nothing. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/**
 * Where log lines go. `console`, winston and most others fit as they are. The message contains what matters, so a
 * logger that ignores the details, such as pino, loses little.
 */
export interface Logger {
  /** Failures that have no other outlet: your `onEvent` threw. */
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Something to check: a response that differs from the documentation, a retry. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  /**
   * One line for each response, and one for each failed call. A failure is not an `error` here: the call's promise
   * rejects with it, and you decide whether it matters.
   */
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** One line for each request and response, with the headers that are safe to log. */
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** From the most to the least important. @internal */
export const logLevels = ["off", "error", "warn", "info", "debug"] as const;

/**
 * A logger without the methods below its level: `logger.debug?.(…)` then skips
 * building the line.
 *
 * @internal
 */
export type LevelledLogger = { readonly [Name in keyof Logger]: Logger[Name] | undefined };

/** Limits a logger to a level and ignores its failures. @internal */
export function levelledLogger(logger: Logger, level: LogLevel): LevelledLogger {
  const limit = logLevels.indexOf(level);
  const ignore = (): void => {};
  const from = (name: keyof Logger): Logger["error"] | undefined =>
    logLevels.indexOf(name) <= limit ? (...line) => guarded(() => logger[name](...line), ignore) : undefined;
  return { error: from("error"), warn: from("warn"), info: from("info"), debug: from("debug") };
}
