// The closing line of .ci/run, from vitest's JSON report: node scripts/count-tests.ts FILE
import { readFileSync } from "node:fs";
import { z } from "zod";

const reportShape = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

const report = reportShape.parse(JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")));
// A file that fails before its first test has no failed test, and must not pass for it.
const brokenFiles = report.testResults.filter(
  ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + brokenFiles.length} failed`);
