import { homeRow } from "../screens/menu.ts";
import { button, isBrief, reply, replyWith, shownInstant, type Turn } from "../turn.ts";

/** A look at what is kept of somebody. */
interface Look {
  at: Date;
  bodyId: string | null;
  what: string;
  role: string | null;
}

/** SQL of the looks at what is kept of the person $1, the newest first: who, for which body and in which role, and what. */
export const looksSql = `SELECT k.at, k."bodyId", k.what, (SELECT s.role FROM "Appointment" s WHERE s."personId" = k."byPersonId" AND s."bodyId" = k."bodyId"
      AND s."startsAt" <= k.at AND (s."endsAt" IS NULL OR s."endsAt" > k.at) LIMIT 1) AS role
    FROM "PersonalLook" k WHERE k."subjectId" = $1 OR k."subjectId" IN (SELECT m.id FROM "HouseholdMember" m WHERE m."personId" = $1)
    ORDER BY k.at DESC, k.id DESC`;

const perPage = 10;
const perBriefPage = 3;

/** 谁看过: every look at what is kept of the person, page by page. */
export async function showLooks(turn: Turn, page: number): Promise<void> {
  const size = isBrief(turn) ? perBriefPage : perPage;
  const values = [turn.person.id, size + 1, page * size];
  const found = await turn.means.db.query<Look>(`${looksSql} LIMIT $2 OFFSET $3`, values, "looks-at-me");
  const back = [button(turn, "mydata-button", { do: "own-data" }), ...homeRow(turn)];
  if (found.length === 0) return replyWith(turn, "mydata-looks-none", {}, [back]);
  const lines = found.slice(0, size).map((look) => lookWords(turn, look));
  const turning = [
    ...(page > 0 ? [button(turn, "page-before", { do: "own-data", to: "looks", page: page - 1 })] : []),
    ...(found.length > size ? [button(turn, "page-after", { do: "own-data", to: "looks", page: page + 1 })] : []),
  ];
  const text = [turn.say("me-looks"), ...lines].join("\n");
  reply(turn, { text, buttons: [...(turning.length > 0 ? [turning] : []), back] });
}

/** Who, by body and role, when, and what they saw. */
export const lookWords = (turn: Turn, { at, bodyId, role, what }: Omit<Look, "at"> & { at: Date | string }): string =>
  turn.say("me-look", {
    at: shownInstant(turn, new Date(at)),
    body: bodyId ? turn.world.city.body(bodyId).name : "",
    role: role ? turn.say(`role-${role}`) : "",
    what: turn.say(`me-look-${what}`),
  });
