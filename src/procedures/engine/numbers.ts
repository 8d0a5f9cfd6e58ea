import type { Database } from "../../foundation/index.ts";

/** Case numbers are taken one at a time from the database's sequence, so that none is given twice. */
export async function takeNumber(db: Database): Promise<number> {
  const [row] = await db.query<{ n: string }>(`SELECT nextval('case_number') AS n`);
  return Number(row?.n);
}

/** `JJ-2026-000123`: the district, the year in China, and the sequence's next value. */
export function caseNumber(prefix: string, now: Date, n: number): string {
  const year = new Intl.DateTimeFormat("en", { timeZone: "Asia/Shanghai", year: "numeric" }).format(now);
  return `${prefix}-${year}-${String(n).padStart(6, "0")}`;
}

/**
 * Decides with as many new case numbers as the decision takes: when one is missing it is fetched, and the decision made
 * again. @param format makes the number of the sequence's next value.
 */
export async function withNumbers<T>(
  db: Database,
  format: (n: number) => string,
  decide: (numbers: () => string) => T,
): Promise<T> {
  const numbers: string[] = [];
  for (;;) {
    let taken = 0;
    try {
      return decide(() => {
        const number = numbers[taken++];
        if (number === undefined) throw new NumberMissing();
        return number;
      });
    } catch (error) {
      if (!(error instanceof NumberMissing)) throw error;
      numbers.push(format(await takeNumber(db)));
    }
  }
}

class NumberMissing extends Error {}
