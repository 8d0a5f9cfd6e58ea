import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { mayAnnounce } from "../../understanding/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { beginNotice, beginNoticeWith, bodiesToSendFor } from "./compose.ts";

/** "今晚停水", said by a member who may tell people: whether to tell them or to report it is asked. False for all else. */
export function askWhetherNotice(turn: Turn, text: string, files: string[]): boolean {
  const bodies = files.length === 0 && mayAnnounce(text) ? bodiesToSendFor(turn) : [];
  if (bodies.length === 0) return false;
  turn.state.parked = { text, files };
  const write = bodies.map((body): Button[] => [
    button(
      turn,
      "announce-notice",
      { do: "notice-new", body, words: "parked" },
      { body: turn.world.city.body(body).name },
    ),
  ]);
  const report = button(turn, "report-this", { do: "file", procedure: "request", words: "parked" });
  replyWith(turn, "announce-which", {}, [...write, [report], homeRow(turn)]);
  return true;
}

/** A notice that says what was just said. */
export async function announceParked(turn: Turn, body: string): Promise<void> {
  const { parked } = turn.state;
  if (!parked?.text) return beginNotice(turn, body);
  if (!bodiesToSendFor(turn).includes(body)) throw new Refusal("start-not-yours");
  turn.state.parked = undefined;
  await beginNoticeWith(turn, body, { text: parked.text });
}
