/** An error as fit for the log: the further fields of the database's errors can hold what somebody wrote. */
export function traceOf(error: unknown): { code?: unknown; stack?: string } {
  if (!(error instanceof Error)) return {};
  return { code: "code" in error ? error.code : undefined, stack: error.stack };
}
