import type { Seat } from "../../city/index.ts";
import { formatDay, Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { type AdmittedTask, admittedTasks, placingKinds } from "../../procedures/admission/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { chosenSeats } from "../joining/hats.ts";
import { communityOfPerson } from "../screens/community.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";

const perPage = 6;

/** The seat by which the person may place work with a community. */
export const placingSeat = (turn: Turn): Seat | undefined =>
  chosenSeats(turn).find(({ bodyId }) =>
    (placingKinds as readonly string[]).includes(turn.world.city.bodies.get(bodyId)?.kind ?? ""),
  );

/** 社区在替政府做什么: the tasks of one's community, or those that one's body has placed, with the money. */
export async function showWork(turn: Turn, page = 0): Promise<void> {
  const { city, now } = turn.world;
  const seat = placingSeat(turn);
  const community = communityOfPerson(turn);
  const place = seat ? [[button(turn, "work-new", { do: "work-new" })]] : [];
  if (!seat && !community) return replyWith(turn, "work-no-home", {}, [homeRow(turn)]);
  const whose = seat ? { fromId: seat.bodyId } : { areaIds: community ? [community.id] : [] };
  const tasks = await admittedTasks(turn.means.db, { ...whose, now });
  const name = seat ? city.body(seat.bodyId).name : (community?.name ?? "");
  const args = { name, count: tasks.filter((t) => !t.isOver).length, by: seat ? "department" : "community" };
  if (tasks.length === 0) return replyWith(turn, "work-none", args, [...place, homeRow(turn)]);
  const shown = tasks.slice(page * perPage, (page + 1) * perPage);
  const to = (p: number) => ({ do: "work" as const, page: p });
  const pages = [
    ...(page > 0 ? [button(turn, "page-before", to(page - 1))] : []),
    ...((page + 1) * perPage < tasks.length ? [button(turn, "page-after", to(page + 1))] : []),
  ];
  const sum = (of: "promised" | "paid") => tasks.reduce((all, task) => all + task[of], 0);
  reply(turn, {
    title: turn.say("work-title", args),
    text: [
      turn.say("work-sum", { promised: sum("promised"), paid: sum("paid") }),
      ...shown.map((t) => lineOf(turn, t)),
    ].join("\n"),
    buttons: [
      ...shown.map((task): Button[] => [
        { label: turn.say("work-open", { subject: task.subject }), command: { do: "case", caseId: task.caseId } },
      ]),
      ...(pages.length > 0 ? [pages] : []),
      ...place,
      homeRow(turn),
    ],
  });
}

function lineOf(turn: Turn, task: AdmittedTask): string {
  const { city, now } = turn.world;
  return turn.say("work-line", {
    subject: task.subject,
    from: city.bodies.get(task.fromId)?.name ?? "",
    area: city.placeName(task.areaId),
    by: placingSeat(turn) ? "department" : "community",
    until: formatDay(task.endsAt, turn.person.locale, now),
    promised: task.promised,
    paid: task.paid,
    late: task.late,
    isOver: task.isOver ? "yes" : "no",
  });
}

/** 申请工作准入. A second tap goes on with what the first began. */
export async function placeWork(turn: Turn): Promise<void> {
  const seat = placingSeat(turn);
  if (!seat) throw new Refusal("work-not-yours");
  const open = turn.state.drafts.find((d) => "file" in d.purpose && d.purpose.file === "work-admission");
  if (!open) return beginDraft(turn, { file: "work-admission" }, { body: seat.bodyId });
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
  askAgain(turn, open);
}
