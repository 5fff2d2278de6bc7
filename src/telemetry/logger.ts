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

/**
 * A logger without the methods that its level does not let through: `logger.debug?.(…)` then does not even make the
 * line that nobody would read.
 *
 * @internal
 */
export type LevelledLogger = { readonly [Name in keyof Logger]: Logger[Name] | undefined };

/** A logger that passes on what the level lets through, and whose own failures disturb nobody. @internal */
export function levelledLogger(logger: Logger, level: LogLevel): LevelledLogger {
  const limit = logLevels.indexOf(level);
  const ignore = (): void => {};
  const from = (name: keyof Logger): Logger["error"] | undefined =>
    logLevels.indexOf(name) <= limit ? (...line) => guarded(() => logger[name](...line), ignore) : undefined;
  return { error: from("error"), warn: from("warn"), info: from("info"), debug: from("debug") };
}
