import { Refusal } from "../../foundation/index.ts";
import { answersBy, type Button } from "../../instruments/index.ts";
import { questionsOf } from "../../procedures/consultation/index.ts";
import { type CaseRow, casesById, casesOfBodies } from "../../procedures/engine/index.ts";
import { bodiesToBegin } from "../ballots/compose.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { answersFor } from "./concerns.ts";

const shown = 6;

/** 征求意见: what one is asked, what one's body asks, what has its responses; and asking, for those who may. */
export async function showConsultations(turn: Turn): Promise<void> {
  const { db } = turn.means;
  const bodyIds = bodiesToBegin(turn, "consultation");
  const own = await casesOfBodies(db, { procedure: "consultation", bodyIds, limit: shown });
  const asked = await askedOf(turn, own);
  const begin = bodyIds.map((body): Button[] => [
    button(turn, "consultations-new", { do: "consultation-new", body }, { body: turn.world.city.body(body).name }),
  ]);
  const open = asked.filter(({ row }) => row.outcome === null && row.step === "open");
  reply(turn, {
    text: turn.say(asked.length + own.length > 0 ? "consultations-list" : "consultations-none", {
      open: open.length,
      link: turn.means.publicPage("consultations"),
    }),
    buttons: [
      ...asked.map(({ row, said }): Button[] => [lineOf(turn, row, said)]),
      ...own.map((row): Button[] => [lineOf(turn, row)]),
      ...begin,
      homeRow(turn),
    ],
  });
}

interface Asked {
  row: CaseRow;
  said: number;
}

/** Consultations that concern the person, those still open first. */
async function askedOf(turn: Turn, own: readonly CaseRow[]): Promise<Asked[]> {
  const { db } = turn.means;
  // Few are open at a time, and of the others only the newest are shown.
  const sql = `SELECT id FROM "Case" WHERE procedure = 'consultation' AND (outcome IS NULL AND step IN ('open', 'gathering') OR outcome = 'answered')
    ORDER BY step = 'open' AND outcome IS NULL DESC, "filedAt" DESC, id DESC LIMIT 20`;
  const found = await db.query<{ id: string }>(sql, [], "consultations");
  const rows = await casesById(
    db,
    found.map(({ id }) => id).filter((id) => own.every((row) => row.id !== id)),
  );
  const asked: Asked[] = [];
  for (const row of rows) {
    if (asked.length >= shown) break;
    if (await answersFor(turn, row)) asked.push({ row, said: (await answersBy(db, row.id, turn.person.id)).size });
  }
  return asked;
}

const lineOf = (turn: Turn, row: CaseRow, said = 0): Button => ({
  label: turn.say("consultations-line-of", {
    subject: String(row.form.subject),
    status: statusOf(turn, row),
    ...{ said, of: questionsOf(row.form).length },
  }),
  command: { do: "case", caseId: row.id },
});

/** 发布征求意见. A second tap goes on with what the first began. */
export async function beginConsultation(turn: Turn, given?: string): Promise<void> {
  const bodies = bodiesToBegin(turn, "consultation");
  const body = given ? bodies.find((id) => id === given) : bodies[0];
  if (!body) throw new Refusal("consultations-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "consultation");
  if (!open || open.answers.body !== body)
    return beginDraft(turn, { file: "consultation" }, { body, area: turn.world.city.body(body).areaId });
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
  askAgain(turn, open);
}
