// npm run audit: whether a package that runs is known to be vulnerable, high or critical. Says so where the registry cannot tell.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { z } from "zod";

const limitMs = 60_000;

const reportSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
});
const errorSchema = z.object({ error: z.object({ summary: z.string().optional(), code: z.string().optional() }) });

/** What came of an audit: its line to print, and whether the check may go on. */
export interface Audited {
  line: string;
  isGreen: boolean;
}

/** Reads what `npm audit --json` has printed; an answer that is no report was none: not tried, and never counted as clean. */
export function readAudit(output: string): Audited {
  const json = parsed(output);
  const report = reportSchema.safeParse(json).data;
  if (!report) {
    const why = errorSchema.safeParse(json).data?.error;
    return { line: `not tried: ${why?.summary || why?.code || "the registry gave no report"}`, isGreen: true };
  }
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) => /^(high|critical)$/.test(severity));
  const counts = Object.entries(report.metadata.vulnerabilities).map(([severity, n]) => `${n} ${severity}`);
  if (grave.length === 0) return { line: `clean of high and critical (${counts.join(", ")})`, isGreen: true };
  return {
    line: `vulnerable: ${grave.map(([name, { severity }]) => `${name} (${severity})`).join(", ")}`,
    isGreen: false,
  };
}

function parsed(output: string): unknown {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}

function run(): Audited {
  const cwd = path.resolve(import.meta.dirname, "..");
  const args = ["audit", "--omit=dev", "--audit-level=high", "--json"];
  const { stdout, error } = spawnSync("npm", args, { cwd, encoding: "utf8", timeout: limitMs, maxBuffer: 2 ** 26 });
  return error ? { line: `not tried: ${error.message}`, isGreen: true } : readAudit(stdout);
}

if (import.meta.main) {
  const { line, isGreen } = run();
  console.log(`audit: ${line}`);
  process.exitCode = isGreen ? 0 : 1;
}
