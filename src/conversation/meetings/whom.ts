import { readAddressed } from "../../city/index.ts";
import { goesTo } from "../../procedures/engine/index.ts";
import { type Way, waysOf } from "../../procedures/meetings/index.ts";
import { formOf } from "../fields.ts";
import { audienceName } from "../notices/audience-name.ts";
import { doorsLines } from "../notices/doors-lines.ts";
import { readForNotice } from "../notices/read-before.ts";
import type { Asked } from "../questions/question.ts";
import type { Turn } from "../turn.ts";

/** One of the ways in which a call of a body invites, in words: 水津雅院的居民, 服务类社会组织. */
export function wayName(turn: Pick<Turn, "say" | "world">, { way, to, field, draw }: Way, bodyId: string): string {
  const addressed = to === undefined ? undefined : readAddressed(to);
  const name = addressed ? audienceName(turn, addressed, bodyId) : "";
  return turn.say("meeting-whom", {
    way,
    name,
    draw: draw ?? 0,
    field: field ? turn.say(`meeting-option-field-${field}`) : "",
  });
}

/** What one of the ways is made of, each an answer of its own. */
const partsOfWay: readonly string[] = ["invite", "to", "field", "draw"];

/** In place of those answers the summary of a call has a line for each way; undefined for any other answer. */
export function waysInSummary(turn: Turn, { draft, name, field }: Asked): string[] | undefined {
  const isOfWay = partsOfWay.includes(field.repeats?.of ?? name);
  if (!isOfWay || !("file" in draft.purpose) || draft.purpose.file !== "meeting") return undefined;
  if (name !== "invite") return [];
  const label = turn.say("meeting-field-invite");
  const nameOf = (way: Way) => wayName(turn, way, String(draft.answers.body));
  return waysOf(draft.answers).map((way) => turn.say("summary-answer", { label, value: nameOf(way) }));
}

/** Before more are asked for: who the last answer invites and how many that is, and how many all are. */
export async function invitedSoFar(turn: Turn, { draft, field }: Asked): Promise<string | undefined> {
  const { sends } = formOf(turn, draft).procedure;
  const ways = waysOf(draft.answers);
  const last = ways.at(-1);
  if (!field.repeats?.ends || !sends || !last) return undefined;
  const { body } = draft.answers;
  const all = await readForNotice(turn, sends, draft.answers, null);
  const own = await readForNotice(turn, sends, { body, kind: draft.answers.kind, invite: last.way, ...last }, null);
  const people = own.reach?.people ?? 0;
  const isLot = last.way === "lot";
  const line = turn.say("meeting-whom-count", {
    ...{
      who: wayName(turn, isLot ? { ...last, way: "people" } : last, String(body)),
      lot: isLot ? "yes" : "no",
      people,
    },
    // Who is invited already is not drawn.
    ...{ pool: all.pool ?? 0, draw: Math.min(last.draw ?? 0, all.pool ?? 0) },
  });
  const total = goesTo(sends, draft.answers, { ...turn.world, ...all });
  const sum = ways.length > 1 ? [turn.say("meeting-whom-all", { people: total })] : [];
  return [line, ...doorsLines(turn, own), ...sum].join("\n");
}
