import { askAgain } from "./drafts.ts";
import { menuButtons } from "./screens/menu.ts";
import { draftInHand } from "./state.ts";
import { isTalking } from "./talk/hear.ts";
import { replyWith, type Turn } from "./turn.ts";

/** What has words of its own; all else is said to be something else. */
const worded = new Set([
  ...["sticker", "voice", "video", "location", "contact"],
  ...["too-large", "file-type", "unreadable", "too-many-files"],
]);

/** What we cannot take is said, with what we can; the open question is asked again. */
export function cannotTake(turn: Turn, what = ""): void {
  if (what === "too-fast") {
    tooFast(turn);
    return;
  }
  const known = worded.has(what) ? what : "other";
  const draft = isTalking(turn) ? undefined : draftInHand(turn.state);
  if (draft) askAgain(turn, draft, turn.say("cannot-take", { what: known }));
  else replyWith(turn, "cannot-take", { what: known }, menuButtons(turn));
}

/** The open question stays as it was asked: none of what came after was read. */
function tooFast(turn: Turn): void {
  turn.keepsPrompt = true;
  replyWith(turn, "too-fast");
}
