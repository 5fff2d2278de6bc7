import { oneLine } from "../errors/one-line.ts";
import { guarded } from "./guarded.ts";

/** The lowest level to log. `"off"` logs nothing. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/**
 * The receiver of log lines. `console`, winston and most others fit without an adapter. Loggers that ignore the
 * details, such as pino, lose little, because the message contains the important facts.
 */
export interface Logger {
  /** Failures that cannot be reported in another way: your `onEvent` threw. */
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Conditions to check: a response that differs from the documentation, or a retry. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  /**
   * One line for each response and each failed call. A failed call is not an `error` here: its promise rejects, and
   * you decide whether it matters.
   */
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** One line for each request and response, with the headers that are safe to log. */
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** From the most to the least important. @internal */
export const logLevels = ["off", "error", "warn", "info", "debug"] as const;

/**
 * A logger without the methods below its level: `logger.debug?.(…)` then skips building the line.
 *
 * @internal
 */
export type LevelledLogger = { readonly [Name in keyof Logger]: Logger[Name] | undefined };

/** Limits a logger to a level and ignores its failures. @internal */
export function levelledLogger(logger: Logger, level: LogLevel): LevelledLogger {
  const limit = logLevels.indexOf(level);
  const ignore = (): void => {};
  const from = (name: keyof Logger): Logger["error"] | undefined =>
    logLevels.indexOf(name) <= limit
      ? (message, ...details) => guarded(() => logger[name](oneLine(message), ...details), ignore)
      : undefined;
  return { error: from("error"), warn: from("warn"), info: from("info"), debug: from("debug") };
}
