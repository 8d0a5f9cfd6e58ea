import { type Area, refusalBy } from "../../city/index.ts";
import { formatDay, monthsAfter, Refusal } from "../../foundation/index.ts";
import { type Button, rowsOf } from "../../instruments/index.ts";
import { nextDisclosure, publishedOf } from "../../procedures/disclosure/index.ts";
import { type CaseRow, loadCase, openCasesIn } from "../../procedures/engine/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { timeLeft } from "../screens/case-words.ts";
import { communityOfPerson } from "../screens/community.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import { committeeSeat, seatOf, shownTitle } from "./committee.ts";
import { correctionsDue } from "./corrections.ts";
import { mayObject } from "./may-object.ts";

const perPage = 6;
/** What is due and shown to the committee and to those who supervise it. */
const mostDue = 8;

/** 居务公开 of one's community: first what is due, for those who do or supervise it, then what stands disclosed. */
export async function showDisclosures(
  turn: Turn,
  { page = 0, area, isWhen = false }: { page?: number; area?: string; isWhen?: boolean } = {},
): Promise<void> {
  const { city, now } = turn.world;
  const { db } = turn.means;
  const below = area ? [] : communitiesBelow(turn);
  if (below.length > 0) return chooseCommunity(turn, below);
  const community = area ? city.area(area) : communityOfPerson(turn);
  if (!community) return askForHome(turn);
  const areaId = community.id;
  const isInside = committeeSeat(turn) !== undefined || seatOf(turn, "affairs-supervision-committee") !== undefined;
  const query = { procedure: "disclosure", steps: ["at-once", "due"], areaId, limit: mostDue };
  const due = isInside ? await openCasesIn(db, query) : [];
  const wrong = area ? [] : await correctionsDue(turn);
  const since = monthsAfter(now, -12 * city.charterFor(areaId, now).number("disclosure.keepYears"));
  const found = await publishedOf(db, { areaId, since, limit: perPage + 1, offset: page * perPage });
  const to = (p: number) => ({ do: "disclosures" as const, page: p, area });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...(found.length > perPage ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  const late = due.filter(({ dueAt }) => dueAt && dueAt <= now).length;
  const args = { community: community.name, due: due.length, late, link: publicPage(turn, areaId) };
  reply(turn, {
    title: turn.say("disclosures-title", args),
    text: [
      ...(isWhen ? [await nextLine(turn, areaId)] : []),
      ...(due.length > 0 ? [turn.say("disclosures-due", args)] : []),
      turn.say(found.length > 0 ? "disclosures-list" : "disclosures-none", args),
    ].join("\n"),
    buttons: [
      ...wrong.map((row): Button[] => [
        button(
          turn,
          "disclosures-correct-due",
          { do: "case", caseId: row.id },
          { subject: shownTitle(turn, row.facts.subject) },
        ),
      ]),
      ...due.map((row): Button[] => [dueLine(turn, row)]),
      ...found
        .slice(0, perPage)
        .map(({ caseId, title }): Button[] => [{ label: shownTitle(turn, title), command: { do: "case", caseId } }]),
      ...(pages.length > 0 ? [pages] : []),
      ...(committeeSeat(turn) ? [[button(turn, "disclosures-new", { do: "disclosure-new" })]] : []),
      homeRow(turn),
    ],
  });
}

/** By when the next one is: of what is due already the first, else of the period that runs. */
async function nextLine(turn: Turn, areaId: string): Promise<string> {
  const { city, now } = turn.world;
  const open = await openCasesIn(turn.means.db, { procedure: "disclosure", steps: ["due"], areaId, limit: mostDue });
  const ahead = open.flatMap(({ dueAt }) => (dueAt && dueAt > now ? [dueAt] : []));
  const on = [...ahead, nextDisclosure(areaId, { city, now })].sort((a, b) => a.getTime() - b.getTime())[0] ?? now;
  return turn.say("disclosures-next", { on: formatDay(on, turn.person.locale, now) });
}

/** The communities of the street that the person serves, who has no seat in one of them. */
function communitiesBelow(turn: Turn): Area[] {
  const { city } = turn.world;
  const served = chosenSeats(turn).map(({ bodyId }) => city.body(bodyId).areaId);
  const isInOne = served.some((id) => city.chain(id).some(({ kind }) => kind === "community"));
  return isInOne ? [] : served.flatMap((id) => city.children(id)).filter(({ kind }) => kind === "community");
}

function chooseCommunity(turn: Turn, communities: readonly Area[]): void {
  const lines = communities.map(({ id, name }): Button => ({ label: name, command: { do: "disclosures", area: id } }));
  replyWith(turn, "disclosures-which", {}, [...rowsOf(lines, 2), homeRow(turn)]);
}

function askForHome(turn: Turn): void {
  const home = button(turn, "me-set-home", { do: "joining", go: { to: "home" } });
  replyWith(turn, "disclosures-no-home", {}, [[home], homeRow(turn)]);
}

const publicPage = ({ means }: Turn, areaId: string): string => means.publicPage(`disclosures/${areaId}`);

const dueLine = (turn: Turn, row: CaseRow): Button => ({
  label: turn.say("disclosures-line-due", { left: timeLeft(turn, row), subject: shownTitle(turn, row.facts.subject) }),
  command: { do: "case", caseId: row.id },
});

/** 公开重大事项: at once, by the committee. A second tap goes on with what the first began. */
export async function discloseMajor(turn: Turn): Promise<void> {
  const seat = committeeSeat(turn);
  if (!seat) throw new Refusal("disclosures-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "disclosure");
  if (open) {
    turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
    return askAgain(turn, open);
  }
  const { areaId } = turn.world.city.body(seat.bodyId);
  return beginDraft(turn, { file: "disclosure" }, { as: "major", area: areaId });
}

/** 提出异议: a case of its own under what was disclosed. @throws Refusal */
export async function objectTo(turn: Turn, caseId: string): Promise<void> {
  const row = (await loadCase(turn.means.db, { id: caseId }))?.row;
  if (row?.procedure !== "disclosure") throw new Refusal("case-unknown", { number: "" });
  if (row.step !== "published") {
    const charter = turn.world.city.charter(row.charterId);
    throw refusalBy(charter, "disclosure.objectionDays", "disclosures-object-late", { number: row.number });
  }
  if (!mayObject(turn, row)) throw new Refusal("disclosures-object-not-yours", { number: row.number });
  const under = { caseId, name: "objections" };
  await beginDraft(turn, { file: "disclosure-objection", under }, { area: row.areaId });
}
