import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { casesOfBodies } from "../../procedures/engine/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { statusOf } from "../screens/case-words.ts";
import { homeRow } from "../screens/menu.ts";
import { button, procedureOf, replyWith, type Turn } from "../turn.ts";

/** Notices that are listed: the newest. */
const listed = 6;

/** The bodies for which the person may write a notice, by the seat that they have chosen. */
export function bodiesToSendFor(turn: Turn): string[] {
  const { body } = procedureOf(turn, "notice").form;
  const kinds: readonly string[] = body?.kind === "body" ? body.kinds : [];
  const { city } = turn.world;
  const ids = chosenSeats(turn).map((seat) => seat.bodyId);
  return [...new Set(ids)].filter((id) => kinds.includes(city.body(id).kind));
}

/** 发通知: for which body, and what was sent lately. */
export async function showNotices(turn: Turn): Promise<void> {
  const bodies = bodiesToSendFor(turn);
  if (bodies.length === 0) return replyWith(turn, "compose-not-yours", {}, [homeRow(turn)]);
  const write = bodies.map((body): Button[] => [
    button(turn, "compose-new", { do: "notice-new", body }, { body: turn.world.city.body(body).name }),
  ]);
  const rows = await casesOfBodies(turn.means.db, { procedure: "notice", bodyIds: bodies, limit: listed });
  const sent = rows.map((row): Button[] => [
    {
      label: turn.say("cases-line", {
        number: row.number,
        status: statusOf(turn, row),
        about: String(row.form.subject ?? ""),
      }),
      command: { do: "notice-refresh", caseId: row.id },
    },
  ]);
  replyWith(turn, rows.length > 0 ? "compose-list" : "compose-list-none", {}, [...write, ...sent, homeRow(turn)]);
}

/** A second tap goes on with what the first began. */
export async function beginNotice(turn: Turn, body: string): Promise<void> {
  if (!bodiesToSendFor(turn).includes(body)) throw new Refusal("start-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "notice");
  if (open && open.answers.body === body) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
    return askAgain(turn, open);
  }
  await beginDraft(turn, { file: "notice" }, { body, area: turn.world.city.body(body).areaId });
}
