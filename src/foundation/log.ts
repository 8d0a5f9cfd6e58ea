import { type DestinationStream, type Logger, pino } from "pino";
import pretty from "pino-pretty";

export type { Logger };

export const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LoggerOptions {
  level?: LogLevel;
  /** stdout for a server; stderr for a command whose stdout is its answer. */
  to?: "stdout" | "stderr";
  /** Instead of `to`: for tests. */
  stream?: DestinationStream;
}

/**
 * A logger: readable lines on a terminal, JSON elsewhere and in production. Writes are synchronous, so that the last
 * words of a dying process are not lost.
 *
 * Nothing here hides anything: callers log ids and codes, never personal data, message texts, tokens or keys.
 */
export function createLogger({ level = "info", to = "stdout", stream }: LoggerOptions = {}): Logger {
  return pino({ level, base: null, serializers: { err: bareError } }, stream ?? output(to));
}

/**
 * An error without what it was about: the database's errors quote rows and values, which may be somebody's words.
 */
function bareError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = "code" in error ? String(error.code) : undefined;
  const isOfDatabase = "severity" in error;
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, message: isOfDatabase ? undefined : error.message, stack: at.join("\n") };
}

function output(to: "stdout" | "stderr"): DestinationStream {
  const fd = process[to].fd;
  const isReadByPeople = process[to].isTTY === true && process.env.NODE_ENV !== "production";
  if (!isReadByPeople) return pino.destination({ dest: fd, sync: true });
  return pretty({ destination: fd, sync: true, colorize: true, translateTime: "SYS:HH:MM:ss" });
}
