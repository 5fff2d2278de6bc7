/** The least important lines to log; `"off"` logs nothing. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Where log lines go. `console`, pino, winston and most others fit as they are. */
export interface Logger {
  /** A call failed. */
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Something to look at: an answer that differs from the documentation, a retry. */
  warn(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** One line for each finished request. */
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  /** One line for each request and answer, with the headers that are safe to log. */
  debug(message: string, details?: Readonly<Record<string, unknown>>): void;
}

/** From the most to the least important. @internal */
export const logLevels = ["off", "error", "warn", "info", "debug"] as const;

const silent = (): void => {};

/** A logger that passes on what the level lets through. @internal */
export function levelledLogger(logger: Logger, level: LogLevel): Logger {
  const limit = logLevels.indexOf(level);
  const from = (name: Exclude<LogLevel, "off">): Logger["error"] =>
    logLevels.indexOf(name) <= limit ? (message, details) => logger[name](message, details) : silent;
  return { error: from("error"), warn: from("warn"), info: from("info"), debug: from("debug") };
}
