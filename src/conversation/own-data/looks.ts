import { homeRow } from "../screens/menu.ts";
import { button, isBrief, reply, replyWith, shownInstant, type Turn } from "../turn.ts";

/** A look at what is kept of somebody; the looks at their cases in one day by one body's members in one role are one. */
export interface Look {
  at: Date | string;
  bodyId: string | null;
  what: string;
  role: string | null;
  isAdministrator: boolean;
  /** Of looks at cases: their numbers. */
  numbers: string[];
}

/** SQL of the looks at what is kept of the person $1, the newest first: who, for which body and in which role, and what. */
export const looksSql = `SELECT max(l.at) AS at, l."bodyId", l.what, l.role, l."isAdministrator",
      coalesce(array_agg(DISTINCT l.number ORDER BY l.number) FILTER (WHERE l.number IS NOT NULL), '{}') AS numbers
    FROM (SELECT k.id, k.at, k."bodyId", k.what, k."byAdministrator" IS NOT NULL AS "isAdministrator",
        (SELECT s.role FROM "Appointment" s WHERE s."personId" = k."byPersonId" AND s."bodyId" = k."bodyId"
          AND s."startsAt" <= k.at AND (s."endsAt" IS NULL OR s."endsAt" > k.at) LIMIT 1) AS role,
        CASE WHEN k.what = 'case' THEN (SELECT c.number FROM "Case" c WHERE c.id = k."caseId") END AS number,
        CASE WHEN k.what = 'case' THEN ((k.at AT TIME ZONE 'Asia/Shanghai')::date)::text ELSE k.id::text END AS together
      FROM "PersonalLook" k
      WHERE k."subjectId" = $1 OR k."subjectId" IN (SELECT m.id FROM "HouseholdMember" m WHERE m."personId" = $1)) l
    GROUP BY l.together, l."bodyId", l.what, l.role, l."isAdministrator"
    ORDER BY max(l.at) DESC, max(l.id::text) DESC`;

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
export function lookWords(turn: Turn, { at, bodyId, role, what, isAdministrator, numbers }: Look): string {
  const outside = turn.say(isAdministrator ? "me-administrator" : "me-named");
  const body = bodyId ? turn.world.city.body(bodyId).name : outside;
  return turn.say("me-look", {
    at: shownInstant(turn, new Date(at)),
    who: role ? `${body} ${turn.say(`role-${role}`)}` : body,
    what: `${turn.say(`me-look-${what}`)}${numbersOf(turn, numbers)}`,
  });
}

const mostNumbers = 3;

const numbersOf = (turn: Turn, numbers: readonly string[]): string =>
  numbers.length === 0
    ? ""
    : turn.say("me-look-numbers", {
        numbers: numbers.slice(0, mostNumbers).join(turn.say("me-look-and")),
        count: numbers.length,
        isCut: numbers.length > mostNumbers ? "yes" : "no",
      });
