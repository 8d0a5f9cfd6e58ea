import { expect, test } from "vitest";
import { readAudit } from "../../scripts/audit.ts";

const report = (severity: string) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: { "some-package": { name: "some-package", severity } },
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 0, critical: 0, [severity]: 1, total: 1 } },
  });

test("a package that is known to be vulnerable, high or critical, turns the audit red and is named", () => {
  for (const severity of ["high", "critical"])
    expect(readAudit(report(severity))).toEqual({ line: `vulnerable: some-package (${severity})`, isGreen: false });
  expect(readAudit(report("moderate"))).toMatchObject({
    line: expect.stringMatching(/^clean of high and critical/),
    isGreen: true,
  });
});

test("a registry that cannot tell is said to be so, and is never called clean", () => {
  const answers = ["", "<html>", "null", "{}", '{"error":{"code":"E405","summary":"405 Method Not Allowed"}}'];
  for (const answer of answers) expect(readAudit(answer).line).toMatch(/^not tried: /);
  expect(readAudit(answers.at(-1) ?? "").line).toBe("not tried: 405 Method Not Allowed");
});
