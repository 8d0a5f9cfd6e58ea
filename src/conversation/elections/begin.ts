import { Refusal } from "../../foundation/index.ts";
import { type CaseRow, loadCase, stepOf } from "../../procedures/engine/index.ts";
import { beginOnce } from "../begin-once.ts";
import { ofRehearsal } from "../draft-mark.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { communityOfHome, isRepresentative, partySeat } from "./home.ts";

/** 提名: at most one question more than who, for what and why. */
export async function nominate(turn: Turn, caseId: string): Promise<void> {
  if (!turn.person.isVerified) throw new Refusal("start-verified-only");
  const row = await electionAt(turn, caseId, "nominations");
  await beginOnce(
    turn,
    { file: "nomination", under: { caseId, name: "nominations" }, ...ofRehearsal(turn, row) },
    postGiven(row),
  );
}

/** 党组织推荐, by a member of the community's Party organisation. */
export async function recommend(turn: Turn, caseId: string): Promise<void> {
  const row = await electionAt(turn, caseId, "nominations");
  const body = partySeat(turn, row);
  if (!body) throw new Refusal("start-not-yours");
  const under = { caseId, name: "nominations" };
  await beginOnce(turn, { file: "recommendation", under, ...ofRehearsal(turn, row) }, { ...postGiven(row), body });
}

/** 对结果有异议. */
export async function objectToResult(turn: Turn, caseId: string): Promise<void> {
  if (!turn.person.isVerified) throw new Refusal("start-verified-only");
  const row = await electionAt(turn, caseId, "result-objections");
  const under = { caseId, name: "result-objections" };
  await beginOnce(turn, { file: "result-objection", under, ...ofRehearsal(turn, row) }, { area: row.areaId });
}

/** 提出罢免, in the community where the person lives. */
export async function moveRecall(turn: Turn, by: "voters" | "representatives"): Promise<void> {
  const area = communityOfHome(turn);
  if (!area) throw new Refusal("start-verified-only");
  if (by === "representatives" && !isRepresentative(turn, area.id))
    throw new Refusal("recalls-refusal-representatives");
  await beginOnce(turn, { file: "recall-motion" }, { area: area.id, by }, ["by"]);
}

/** Where only one post is to be filled, nobody is asked for which. */
function postGiven({ areaId, facts }: CaseRow): { area: string; post?: string } {
  const open = ["director", "deputy", "member"].filter((post) => Number(facts[post] ?? 0) > 0);
  return { area: areaId, ...(open.length === 1 ? { post: open[0] } : {}) };
}

/** An election that takes such cases now. @throws Refusal */
async function electionAt(turn: Turn, caseId: string, name: string): Promise<CaseRow> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  const admits = row && !row.outcome ? (stepOf(procedureOf(turn, row.procedure), row.step).admits ?? []) : [];
  if (!row || !admits.some((one) => one.name === name)) throw new Refusal("elections-refusal-step");
  return row;
}
