import { findIntent } from "../../understanding/index.ts";
import { beginDraft } from "../drafts.ts";
import { longestText } from "../inbound.ts";
import { homeRow, menuButtons } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { talkForClerk } from "./clerk.ts";
import { suggestedNotice } from "./notices.ts";
import { linesOf, loadTalk, tellOfTalk } from "./store.ts";
import { endRow } from "./words.ts";

/** 转为诉求: the clerk proposes it; it is the resident's to file. */
export async function suggestRequest(turn: Turn, id: string): Promise<void> {
  const { talk } = await talkForClerk(turn, id);
  const { ids, now } = turn.world;
  tellOfTalk(turn.change, { ids, now }, { kind: "person", personId: talk.personId }, suggestedNotice(talk));
  replyWith(turn, "talk-suggest-sent", {}, [talk.state === "open" ? endRow(turn) : homeRow(turn)]);
}

const mostLines = 200;

/** The resident's own words as a request: the ordinary questions and summary follow. */
export async function requestFromTalk(turn: Turn, id: string): Promise<void> {
  const talk = await loadTalk(turn.means.db, id);
  if (talk?.personId !== turn.person.id) return replyWith(turn, "talk-none", {}, menuButtons(turn));
  const own = (await linesOf(turn.means.db, id, mostLines)).filter((line) => line.side === "resident");
  // "好的", "谢谢" belong to the talk.
  const words = own.flatMap((line) => (findIntent(line.text) ? [] : line.text || [])).join("\n");
  if (Array.from(words).length > longestText)
    return replyWith(turn, "text-too-long", { length: Array.from(words).length, max: longestText }, [
      [button(turn, "menu-report", { do: "file", procedure: "request" })],
    ]);
  const photos = [...new Set(own.flatMap((line) => line.files))].slice(0, 6);
  const home = turn.person.homeAreaId ? {} : { area: turn.world.city.body(talk.bodyId).areaId };
  const answers = { ...(words ? { words } : {}), ...(photos.length > 0 ? { photos } : {}), ...home };
  await beginDraft(turn, { file: "request" }, answers);
}
