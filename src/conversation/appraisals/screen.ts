import { type Seat, seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { casesOfBodies } from "../../procedures/engine/index.ts";
import { askAgain, beginDraft } from "../drafts.ts";
import { isRepresentative } from "../elections/home.ts";
import { chosenSeats } from "../joining/hats.ts";
import { statusOf } from "../screens/case-words.ts";
import { communityOfPerson } from "../screens/community.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";

const shown = 8;

/** 民主评议 of one's community, the newest first; the working committee may begin an occasional one. */
export async function showAppraisals(turn: Turn): Promise<void> {
  const { city } = turn.world;
  const community = communityOfPerson(turn);
  const committee = community && city.bodyFor(community.id, "working-committee");
  if (!community || !committee) return replyWith(turn, "disclosures-no-home", {}, [homeRow(turn)]);
  const query = { procedure: "work-appraisal", bodyIds: [committee.id], limit: shown };
  const rows = await casesOfBodies(turn.means.db, query);
  const begin = [
    ...(seatOf(turn) ? [[button(turn, "work-appraisals-new", { do: "appraisal-new" })]] : []),
    ...(isRepresentative(turn, community.id)
      ? [[button(turn, "work-appraisals-ask", { do: "appraisal-new", as: "asked" })]]
      : []),
  ];
  reply(turn, {
    text: turn.say(rows.length > 0 ? "work-appraisals-list" : "work-appraisals-none", { community: community.name }),
    buttons: [
      ...rows.map((row): Button[] => [
        {
          label: turn.say("work-appraisals-line", { subject: String(row.form.subject), status: statusOf(turn, row) }),
          command: { do: "case", caseId: row.id },
        },
      ]),
      ...begin,
      homeRow(turn),
    ],
  });
}

/** The person's seat in the working committee of the community in which they serve. */
function seatOf(turn: Turn): Seat | undefined {
  const community = communityOfPerson(turn);
  const committee = community && turn.world.city.bodyFor(community.id, "working-committee");
  return committee && seatIn(chosenSeats(turn), committee.id);
}

/**
 * 发起临时评议 by the working committee, 要求临时评议 by a representative. A second tap goes on with what the first began.
 * @throws Refusal for who sits in neither
 */
export async function beginAppraisal(turn: Turn, as: "occasional" | "asked"): Promise<void> {
  const community = communityOfPerson(turn);
  const mayBegin = community && (as === "asked" ? isRepresentative(turn, community.id) : seatOf(turn) !== undefined);
  if (!mayBegin) throw new Refusal("work-appraisals-not-yours");
  const open = turn.state.drafts.find(
    (d) => "file" in d.purpose && d.purpose.file === "work-appraisal" && d.answers.as === as,
  );
  if (!open) return beginDraft(turn, { file: "work-appraisal" }, { as, area: community.id });
  turn.state.drafts = [...turn.state.drafts.filter((d) => d !== open), open];
  askAgain(turn, open);
}
