/** What became of one fault. */
export interface Verdict {
  name: string;
  /** False: it could not be tried here, and `reason` says why. */
  tried: boolean;
  /** Tried, and nothing is missing, double or otherwise wrong. */
  survived: boolean;
  /** How often it struck. */
  times: number;
  /** What was acknowledged, decided or sent and is not there. */
  lost: number;
  /** What was done twice. */
  doubled: number;
  reason?: string;
  /** What it was tried on, and how long it took. */
  figures?: Figures;
  /** Every single thing that is wrong, in words for whoever has to find the cause. */
  wrong: string[];
}

/** How much was going on while a fault struck. */
export interface Figures {
  /** Messages of people that were acknowledged. */
  inputs: number;
  cases: number;
  voters: number;
  deliveries: number;
  /** Messages that arrived again: answers are sent at least once. */
  repeated: number;
  /** Rows to many of which nobody knows whether they arrived. */
  unknown: number;
  seconds: number;
}

/** What is wrong, in three sorts. */
export interface Findings {
  lost: string[];
  doubled: string[];
  /** Neither lost nor double: a broken chain, a row that stands still, a program that ended by itself. */
  other: string[];
}

/** A fault that was tried. */
export function triedVerdict(name: string, times: number, findings: Findings, figures: Figures): Verdict {
  // What strikes nobody proves nothing.
  if (figures.cases === 0 || figures.voters === 0) findings.other.push("nothing was going on that could break");
  const wrong = [...findings.other, ...findings.doubled, ...findings.lost];
  const counts = { lost: findings.lost.length, doubled: findings.doubled.length };
  return { name, tried: true, survived: times > 0 && wrong.length === 0, times, ...counts, figures, wrong };
}

/** A fault that could not be tried: it counts as nothing. */
export const untriedVerdict = (name: string, reason: string): Verdict => ({
  ...{ name, tried: false, survived: false, times: 0, lost: 0, doubled: 0, reason, wrong: [] },
});

/** One line for programs: these five and nothing else. */
export function lineOf({ name, tried, survived, lost, doubled }: Verdict): string {
  return JSON.stringify({ name, tried, survived, lost, doubled });
}

/** One row of the table for people. */
export function rowOf({ name, tried, survived, times, lost, doubled, figures, reason }: Verdict) {
  if (!tried) return { fault: name, survived: `not tried: ${reason}` };
  const { inputs, cases, voters, deliveries, repeated, unknown, seconds } = figures ?? {};
  return {
    ...{ fault: name, survived: survived ? "yes" : "NO", times, lost, doubled },
    ...{ inputs, cases, voters, deliveries, repeated, unknown, seconds },
  };
}
