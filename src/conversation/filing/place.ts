import { clearlyNearest } from "../../city/index.ts";
import { askAgain, setAnswer, takeAnswer } from "../drafts.ts";
import { fieldAt, fieldsOf } from "../fields.ts";
import { placeButtons } from "../questions/place.ts";
import type { Asked } from "../questions/question.ts";
import { type Draft, summary } from "../state.ts";
import type { Turn } from "../turn.ts";
import { nearest, type Point } from "./point.ts";

/** The question for a place that a point answers now: the open one, or at the summary the form's own. */
function placeAsked(turn: Turn, draft: Draft): Asked | undefined {
  const open = fieldAt(turn, draft);
  const asked = draft.at === summary ? fieldsOf(turn, draft).find((f) => f.field.kind === "place") : open;
  return asked?.field.kind === "place" ? asked : undefined;
}

/** A point from the phone: the community around it, or those to choose from. */
export async function hearPlace(turn: Turn, draft: Draft, point: Point): Promise<void> {
  const asked = placeAsked(turn, draft);
  if (!asked) return askAgain(turn, draft, turn.say("cannot-take", { what: "location" }));
  const { city } = turn.world;
  const near = city.areasNear(point.lat, point.lon, nearest);
  if (near.length === 0) {
    const district = city.children(null)[0]?.name ?? "";
    return askAgain(turn, draft, turn.say("filing-place-far", { district }));
  }
  draft.point = point;
  const clear = clearlyNearest(near, point.lat, point.lon);
  if (clear) return takeAnswer(turn, draft, { taken: clear.id }, asked);
  if (draft.at === summary) draft.isChanging = true;
  draft.at = asked.name;
  await takeAnswer(
    turn,
    draft,
    { choose: placeButtons(turn, asked, near), text: turn.say("filing-place-near") },
    asked,
  );
}

const address = /^[^，。！？!?\n]{2,40}$/;
/** What leads up to it: "不是，我说错了，是5栋". */
const correcting = /^(?:(?:不是|不对|我?(?:说|写|打|看|记)错了?|应该|改成|就?[是在])[，,、\s]*)+/;
const addressEnd = /(?:[路街巷道段号栋幢]|单元|大道|门口|楼下|旁边?|对面|附近|路口)$/;

/** An address where a community is asked for: kept as the place in words, and the community asked once more. */
export function hearAddress(turn: Turn, draft: Draft, asked: Asked, text: string): boolean {
  const where = fieldsOf(turn, draft).find((f) => f.name === "where");
  const said = text.trim().replace(correcting, "");
  if (asked.field.kind !== "place" || !where || !address.test(said) || !addressEnd.test(said)) return false;
  setAnswer(draft, where.name, said);
  askAgain(turn, draft, turn.say("filing-address-kept", { address: said }));
  return true;
}
