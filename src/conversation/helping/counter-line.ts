import { hashPhone, phoneIn, sealPhone } from "../../city/index.ts";
import type { Answers } from "../../procedures/engine/index.ts";
import { lookUpItems } from "../look-up-items.ts";
import { itemName } from "../screens/services.ts";
import { procedureOf, type Turn } from "../turn.ts";
import { membersNear } from "./roster.ts";

const phoneLike = /\+?\d(?:[\s()-]*\d){6,14}/;

/** What a clerk has said in one message: who, their phone, what it is about; in any order, each of them or not. */
export async function readCounterLine(turn: Turn, line: string, stationId: string): Promise<Answers> {
  const { keyed } = turn.means;
  const plain = line.normalize("NFKC");
  const digits = phoneLike.exec(plain)?.[0];
  const phone = digits ? phoneIn(digits) : undefined;
  const pieces = (phone && digits ? plain.replace(digits, " ") : plain).split(/[\s,、;:。]+/).filter(Boolean);
  const near = await membersNear(turn, stationId, pieces, phone ? hashPhone(keyed, phone) : null);
  const name = pieces.find((p) => near.some((m) => m.name === p)) ?? pieces.find((p) => isNameLike(turn, p));
  const what = pieces.filter((p) => p !== name).join(" ");
  return {
    ...(name ? { "for-name": name } : {}),
    ...(phone ? { "for-phone": sealPhone(keyed, phone) } : {}),
    ...(what ? matterOf(turn, what) : {}),
  };
}

/** Two to four Chinese letters that name no service and report nothing. */
const isNameLike = (turn: Turn, piece: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(piece) &&
  !lookUpItems(turn, piece, 1).isGood &&
  procedureOf(turn, "request").hears?.(piece, turn.world) === "no";

/** A service of the catalogue, or the words of a report. */
function matterOf(turn: Turn, what: string): Answers {
  const found = lookUpItems(turn, what);
  const items = found.isGood ? found.items.filter((f) => f.isNamed).map((f) => f.item) : [];
  const named = items.find((i) => i.name === what || i.aliases.includes(what));
  const item = named ?? (items.length === 1 ? items[0] : undefined);
  if (item) return { kind: "service", item: item.id, words: itemName(turn, item) };
  return items.length > 0 ? { kind: "service", words: what } : { words: what };
}
