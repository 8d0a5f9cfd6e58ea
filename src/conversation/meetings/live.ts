import { type LiveMeans, refreshShown, shownSql } from "../notices/live.ts";
import { meetingCard } from "./card.ts";
import { viewOf } from "./read-view.ts";

/** The cards of those who lead a meeting that was opened lately. */
const leadersSql =
  shownSql(`SELECT m.id AS "caseId", s."personId" FROM "Meeting" m JOIN "Seat" s ON s."bodyId" = m."bodyId"
  WHERE m."openedAt" > $2 AND m."closedAt" IS NULL`);

/** Brings the cards of meetings that are being held up to date where they stand in the chat. Returns how many have changed. */
export const refreshMeetings = (means: LiveMeans): Promise<number> =>
  refreshShown(means, {
    sql: leadersSql,
    name: "live-meetings",
    cards: {
      async meeting(_means, reader, procedure, row) {
        const view = await viewOf(means, row, reader.world, reader.person.id);
        return view && meetingCard(reader, procedure, view);
      },
    },
  });
