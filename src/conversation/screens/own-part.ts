import type { Change } from "../../foundation/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import { appraisalPart } from "../appraisals/part.ts";
import { motionWords } from "../charter/motion-words.ts";
import { consultationPart, themePart } from "../consultations/part.ts";
import { disclosurePart } from "../disclosures/part.ts";
import { warningPart } from "../hot-topics/part.ts";
import { signingPart } from "../signing/card.ts";
import { interpellationPart, supervisionPart } from "../supervision/part.ts";
import { superviseButtons } from "../supervision/supervise-button.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { workPart } from "../work/part.ts";
import type { OwnPart } from "./part-of-card.ts";

/** A change of the charter in words, as it is voted on. */
const motionPart = async (turn: Turn, { facts }: CaseRow): Promise<OwnPart> => ({
  text: motionWords(turn, facts),
  buttons: [],
});

/** What it means to make one proposal of two, for whoever is asked. */
const mergePart = async (turn: Turn, { facts, outcome }: CaseRow): Promise<OwnPart> => {
  const name = (fact: string) => String(facts[fact] ?? "");
  const args = { of: name("of"), ofSubject: name("ofSubject"), into: name("into"), intoSubject: name("intoSubject") };
  // Those asked for by an earlier release name no subjects.
  return { text: args.ofSubject && !outcome ? turn.say("proposals-merge-means", args) : "", buttons: [] };
};

const parts: Readonly<Record<string, (turn: Turn, row: CaseRow, change?: Change) => Promise<OwnPart>>> = {
  "work-admission": workPart,
  disclosure: disclosurePart,
  "charter-change": motionPart,
  "proposal-merge": mergePart,
  interpellation: interpellationPart,
  supervision: supervisionPart,
  "work-appraisal": appraisalPart,
  consultation: consultationPart,
  "consultation-theme": themePart,
  "early-warning": warningPart,
};

/**
 * What a case of its procedure shows, how it is signed, and how to watch over any.
 *
 * @param fresh what was just done and is not in the database yet; `did`: the action, by whoever looks
 */
export async function ownPart(turn: Turn, row: CaseRow, fresh?: { change?: Change; did?: string }): Promise<OwnPart> {
  const own = await parts[row.procedure]?.(turn, row, fresh?.change);
  const signing = procedureOf(turn, row.procedure).signing ? await signingPart(turn, row, fresh?.did) : undefined;
  return {
    ...own,
    text: [own?.text, signing?.text].filter(Boolean).join("\n\n"),
    quote: signing?.quote ?? own?.quote,
    buttons: [...(own?.buttons ?? []), ...(signing?.buttons ?? []), ...superviseButtons(turn, row)],
  };
}
