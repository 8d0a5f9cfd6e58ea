import { Refusal } from "../../foundation/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import type { Turn } from "../turn.ts";
import { planningSeat } from "./who.ts";

/** 定走访计划: by who leads the committee. A second tap goes on with what the first began. */
export async function beginPlan(turn: Turn): Promise<void> {
  const seat = planningSeat(turn);
  if (!seat) throw new Refusal("visits-plan-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "visit-plan");
  if (!open) return beginDraft(turn, { file: "visit-plan" }, { area: turn.world.city.body(seat.bodyId).areaId });
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
  askAgain(turn, open);
}
