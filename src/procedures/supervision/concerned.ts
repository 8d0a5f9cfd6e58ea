import type { Audience } from "../../instruments/index.ts";
import { type CaseRow, type Effect, helperOf } from "../engine/index.ts";

/** Those whom a case concerns, besides who handles it: who filed it or did so for them, who follows it, who signed it. */
function concernedBy(row: CaseRow, except: readonly string[]): Audience[] {
  const own = [...new Set([row.applicantId, helperOf(row)].filter((id) => id !== null))];
  const others = [...except, ...own, ...row.aboutPersonIds];
  const { id: caseId, aboutBodyId } = row;
  return [
    ...own.filter((id) => !except.includes(id)).map((personId): Audience => ({ kind: "person", personId })),
    { kind: "followers", caseId, except: others, exceptBody: aboutBodyId ?? undefined },
    { kind: "signers", caseId, except: others },
  ];
}

/** The report goes to all whom the case concerns that was watched over; it is told of that case, which they know. */
export const tellConcerned: Effect = (c, { above, city, ids, now }, change, { finding, found }) => {
  if (!above) throw new Error(`${c.number} watches over nothing`);
  const args = {
    ...{ number: above.number, of: c.number, finding: String(finding) },
    body: c.handlerId ? city.body(c.handlerId).name : "",
  };
  const buttons = [{ key: "case-open", command: { do: "case", caseId: above.id } }];
  const message = { key: "supervision-told-concerned", args, quote: String(found), buttons };
  for (const audience of concernedBy(above, c.applicantId ? [c.applicantId] : []))
    change.insert("Notice", { id: ids.uuid(), caseId: above.id, audience: { ...audience }, message, createdAt: now });
};
