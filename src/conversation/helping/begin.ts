import { Refusal } from "../../foundation/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { stationsOf } from "../joining/desk-station.ts";
import { homeRow } from "../screens/menu.ts";
import { unfinished } from "../state.ts";
import { replyWith, type Turn } from "../turn.ts";
import { readCounterLine } from "./counter-line.ts";

/** 帮别人办: for whom, and that they agreed; then what it is about. A second tap goes on with what was begun. */
export async function beginHelping(turn: Turn): Promise<void> {
  const open = unfinished(turn.state);
  if (open && "file" in open.purpose && open.purpose.for && open.answers.words === undefined)
    return askAgain(turn, open);
  const [stationId] = stationsOf(turn);
  await beginDraft(turn, { file: "request", for: { stationId, listed: [] } }, {});
}

/** 窗口登记: one message with all that the clerk knows, then one screen to confirm. */
export async function beginAtCounter(turn: Turn, line?: string): Promise<void> {
  const [stationId] = stationsOf(turn);
  if (!stationId) throw new Refusal("helping-only-clerks");
  if (!line) {
    turn.state.joining = { at: "counter-line" };
    turn.takesNumbers = false;
    return replyWith(turn, "helping-counter-ask", {}, [homeRow(turn)]);
  }
  turn.state.joining = undefined;
  const read = await readCounterLine(turn, line, stationId);
  const area = turn.world.city.body(stationId).areaId;
  await beginDraft(
    turn,
    { file: "request", for: { stationId, listed: [] } },
    { ...read, area, "for-relation": "clerk", "for-how": "present" },
  );
}
