import { placeNamed } from "../city/index.ts";
import { askAgain, takeAnswer } from "./drafts.ts";
import { fieldsOf, isUnpicked } from "./fields.ts";
import { isCivicQuestion, isOtherMatter, reportOther } from "./free-words.ts";
import { questions } from "./questions/index.ts";
import type { Draft } from "./state.ts";
import { button, replyWith, type Turn } from "./turn.ts";

/** Words at the summary: to be added, a place to be put right, a question, or something else; never swallowed. */
export function hearAtSummary(turn: Turn, draft: Draft, text: string): void {
  // Which line is to be written anew is asked first: words alone do not say.
  if (isUnpicked(turn, draft)) {
    askAgain(turn, draft, turn.say("choice-none"));
    return;
  }
  if ("file" in draft.purpose && offerPlace(turn, draft, text)) return;
  turn.state.parked = { text, files: [] };
  const append = button(turn, "button-append", { do: "append", draft: draft.id });
  const goOn = button(turn, "menu-continue", { do: "continue" });
  const lookUp = button(turn, "button-look-up", { do: "look-up" });
  const mayReport = "file" in draft.purpose || isOtherMatter(turn, text);
  const rows = isCivicQuestion(turn, text)
    ? [lookUp, append, goOn]
    : [append, ...(mayReport ? [reportOther(turn)] : []), goOn];
  const key = rows.includes(lookUp) ? "summary-question" : "summary-words";
  replyWith(
    turn,
    key,
    {},
    rows.map((row) => [row]),
  );
}

/** The bare name of a place puts the form's own right, after asking. */
function offerPlace(turn: Turn, draft: Draft, text: string): boolean {
  const place = placeNamed(turn.world.city, text);
  const asked = fieldsOf(turn, draft).find((f) => f.field.kind === "place");
  if (!place || !asked) return false;
  const name = turn.world.city.placeName(place.id);
  if (draft.answers[asked.name] === place.id) {
    askAgain(turn, draft, turn.say("summary-place-same", { place: name }));
    return true;
  }
  turn.state.parked = { text, files: [] };
  replyWith(turn, "summary-place", { place: name }, [
    [button(turn, "summary-place-button", { do: "set-place", draft: draft.id, area: place.id }, { place: name })],
    [button(turn, "button-append", { do: "append", draft: draft.id })],
    [button(turn, "menu-continue", { do: "continue" })],
  ]);
  return true;
}

/** Puts the place of a form right, wherever its draft stands. */
export async function setPlace(turn: Turn, draft: Draft, areaId: string): Promise<void> {
  const asked = fieldsOf(turn, draft).find((f) => f.field.kind === "place");
  const taken = asked && questions.place.fromButton?.(turn, asked, areaId);
  if (!asked || !taken) return askAgain(turn, draft);
  turn.state.parked = undefined;
  await takeAnswer(turn, draft, taken, asked);
}
