import { type Change, formatDay } from "../../foundation/index.ts";
import { type Published, publishedBy, publishedIn } from "../../procedures/disclosure/index.ts";
import type { CaseRow } from "../../procedures/engine/index.ts";
import type { OwnPart } from "../screens/part-of-card.ts";
import { button, type Turn } from "../turn.ts";
import { mayObject } from "./may-object.ts";

/** On the card of a disclosure: what stands, and below it all that stood before, for anybody. */
export async function disclosurePart(turn: Turn, row: CaseRow, change?: Change): Promise<OwnPart> {
  const stored = await publishedIn(turn.means.db, row.id);
  const fresh = change ? publishedBy(change, row) : [];
  const { now } = turn.world;
  const all = [...fresh, ...stored.map((old) => (fresh.length > 0 ? { ...old, until: old.until ?? now } : old))];
  return {
    text: all.map((version) => versionText(turn, version)).join("\n\n"),
    files: all[0]?.photos ?? [],
    buttons: mayObject(turn, row)
      ? [[button(turn, "disclosures-object", { do: "disclosure-object", caseId: row.id })]]
      : [],
  };
}

function versionText(turn: Turn, version: Published): string {
  const day = (at: Date) => formatDay(at, turn.person.locale, turn.world.now);
  const { from, until, reason, text, income, spent, balance, as } = version;
  const head = turn.say(until ? "disclosures-version-before" : "disclosures-version", {
    from: day(from),
    until: until ? day(until) : "",
  });
  const figures =
    as === "money"
      ? [turn.say("disclosures-figures", { income: income ?? 0, spent: spent ?? 0, balance: balance ?? 0 })]
      : [];
  const why = reason ? [turn.say("disclosures-reason", { reason })] : [];
  const count = version.photos?.length ?? 0;
  const files = count > 0 ? [turn.say("disclosures-files", { count })] : [];
  return [head, ...why, text ?? turn.say("disclosures-nothing"), ...figures, ...files].join("\n");
}
