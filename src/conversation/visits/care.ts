import { seatIn } from "../../city/index.ts";
import { dayShifted, formatDay, Refusal } from "../../foundation/index.ts";
import { endCare } from "../../instruments/index.ts";
import { waysOfConsent } from "../../procedures/engine/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { careSpans, type VisitStep } from "./commands.ts";

type Care = Extract<VisitStep, { to: "care" }>;

/** The body for which the person may enter a household as one to be visited more often: the committee, or the station. */
export const careBody = (turn: Turn, areaId: string): string | undefined =>
  ["residents-committee", "service-station"]
    .map((kind) => turn.world.city.bodyFor(areaId, kind)?.id)
    .find((id) => seatIn(turn.actor.seats, id));

/** @throws Refusal for a household that is none of theirs */
async function requireCareOf(turn: Turn, household: string): Promise<{ areaId: string; bodyId: string }> {
  const sql = `SELECT "areaId" FROM "Household" WHERE id = $1`;
  const [found] = await turn.means.db.query<{ areaId: string }>(sql, [household], "household-area");
  const bodyId = found && careBody(turn, found.areaId);
  if (!bodyId) throw new Refusal("visits-not-yours");
  return { areaId: found.areaId, bodyId };
}

/** 关爱户: how they agreed, until when; why is not asked and kept nowhere. */
export async function askCare(turn: Turn, { household, how, months }: Care): Promise<void> {
  const { areaId, bodyId } = await requireCareOf(turn, household);
  const { city, now, ids } = turn.world;
  const back = [button(turn, "visits-back-home", { do: "visits", go: { to: "home", household } }), ...homeRow(turn)];
  if (!how) {
    const ways = waysOfConsent.map((way) =>
      button(turn, `helping-option-for-how-${way}`, { do: "visits", go: { to: "care", household, how: way } }),
    );
    return replyWith(turn, "visits-care-ask-how", {}, [ways, back]);
  }
  const most = city.charterFor(areaId, now).number("visit.careMostMonths");
  const spans = careSpans.filter((n) => n <= most);
  if (!months || !spans.includes(months)) {
    const buttons = spans.map((n) =>
      button(turn, "visits-care-months", { do: "visits", go: { to: "care", household, how, months: n } }, { n }),
    );
    return replyWith(turn, "visits-care-ask-months", {}, [buttons, back]);
  }
  const until = dayShifted(now, Math.round((months * 365) / 12));
  endCare(turn.change, household, now);
  const care = { householdId: household, how, setById: turn.person.id, bodyId, at: now, until };
  turn.change.insert("VisitCare", { id: ids.uuid(), ...care });
  replyWith(turn, "visits-care-set", { day: formatDay(until, turn.person.locale, now) }, [back]);
}

/** For the committee alone, which alone sees that there is something to end. */
export async function endCareOf(turn: Turn, household: string): Promise<void> {
  const { areaId } = await requireCareOf(turn, household);
  const committee = turn.world.city.bodyFor(areaId, "residents-committee")?.id;
  if (!seatIn(turn.actor.seats, committee)) throw new Refusal("visits-not-yours");
  endCare(turn.change, household, turn.world.now);
  replyWith(turn, "visits-care-ended", {}, [
    [button(turn, "visits-back-home", { do: "visits", go: { to: "home", household } }), ...homeRow(turn)],
  ]);
}
