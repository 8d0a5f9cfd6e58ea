import { openPhone, readablePhone } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import { hideWords } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, type Turn } from "../turn.ts";
import { doorName, householdToVisit } from "./who.ts";

interface WithPhone {
  id: string;
  personId: string | null;
  name: string;
  phoneSealed: string;
}

/** The phones of a household that is to be visited, in the clear; that they looked is written in the same commit. */
export async function showPhones(turn: Turn, householdId: string): Promise<void> {
  const { db, keyed, ids } = turn.means;
  const household = await householdToVisit(turn, householdId);
  const sql = `SELECT id, "personId", name, "phoneSealed" FROM "HouseholdMember"
    WHERE "householdId" = $1 AND "removedAt" IS NULL AND "phoneSealed" IS NOT NULL ORDER BY "bornOn" NULLS LAST, name LIMIT 6`;
  const members = await db.query<WithPhone>(sql, [householdId], "phones-of-household");
  if (members.length === 0) throw new Refusal("visits-phones-none");
  const look = { at: turn.world.now, byPersonId: turn.person.id, bodyId: household.bodyId, what: "phone" };
  for (const { id, personId } of members)
    turn.change.insert("PersonalLook", { id: ids.uuid(), subjectId: personId ?? id, ...look });
  const lines = members.map(({ name, phoneSealed }) =>
    turn.say("look-line", {
      label: name,
      phone: hideWords(keyed, turn.addressId, readablePhone(openPhone(keyed, phoneSealed))),
    }),
  );
  reply(turn, {
    title: doorName(turn, household),
    text: [...lines, turn.say("look-recorded")].join("\n"),
    buttons: [
      [
        button(turn, "visits-back-home", { do: "visits", go: { to: "home", household: householdId } }),
        ...homeRow(turn),
      ],
    ],
  });
}
