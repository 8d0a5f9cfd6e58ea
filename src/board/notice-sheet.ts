import { html } from "hono/html";
import { readAddressed, type Seat, seatIn, unknownDoors } from "../city/index.ts";
import { standingOf, type Unreached, unreachedLine, withDoors } from "../conversation/index.ts";
import { Change, type Database, formatInstant, type Locale } from "../foundation/index.ts";
import { isToFollowers, notReached, render } from "../instruments/index.ts";
import type { CaseRow } from "../procedures/engine/index.ts";
import { messageFor } from "../procedures/notices/index.ts";
import type { PrintOptions } from "./desk.ts";
import type { Html } from "./shell.ts";

/** So many people and doors are listed; a longer list is nobody's afternoon. */
const mostListed = 500;

interface Reading {
  personId: string;
  seats: readonly Seat[];
  locale: Locale;
}

/**
 * A notice for the notice board, in big letters; and for members of the body that sent it those whom it has not reached,
 * with their doors, so that somebody can knock. Whose name is listed can see that it was.
 */
export async function noticeSheet(options: PrintOptions, row: CaseRow, reading: Reading): Promise<Html> {
  const { db, words, city, clock } = options;
  const say = words.say(reading.locale);
  const now = clock.now();
  const standing = await standingOf(db, row.id, now);
  const form = { ...row.form, ...standing?.corrected };
  const { title, text, quote } = render(messageFor(form, { city: city() }), reading.locale, words, now);
  // Who follows a case is known by number, not by name.
  const isMember = seatIn(reading.seats, row.handlerId) !== undefined && !isToFollowers(row.form);
  const people = standing && isMember ? await withDoors(db, await notReached(db, standing.runId, mostListed, 0)) : [];
  await recordLooks(options, row, people, reading.personId);
  const doors = isMember ? await doorsOf(db, row) : [];
  const lines = people.map((one) => unreachedLine({ say, world: { city: city() } }, one));
  return html`<article class="poster"><h1>${title ?? ""}</h1>
<p class="words">${quote ?? ""}</p>
<p class="foot">${text}<br>${formatInstant(row.filedAt, reading.locale, now)}</p></article>
${lines.length > 0 ? html`<section class="sheet"><h2>${say("print-unreached", { count: standing?.ledger.notReached ?? 0 })}</h2><ol>${lines.map((line) => html`<li>${line}</li>`)}</ol></section>` : ""}
${doors.length > 0 ? html`<section class="sheet"><h2>${say("print-doors")}</h2><p>${doors.join(say("compose-comma"))}</p></section>` : ""}
${lines.length + doors.length > 0 ? html`<p class="foot">${say("print-foot", { at: formatInstant(now, reading.locale, now) })}</p>` : ""}`;
}

/** Doors at which nobody has registered: what goes to residents of their area reaches none of them. */
async function doorsOf(db: Database, { form }: CaseRow): Promise<string[]> {
  const addressed = readAddressed(String(form.to));
  if (addressed?.to === "doors") return unknownDoors(db, addressed.id, mostListed, addressed.doors);
  return addressed?.to === "residents" ? unknownDoors(db, addressed.id, mostListed) : [];
}

async function recordLooks({ db, ids, clock }: PrintOptions, row: CaseRow, people: Unreached[], byPersonId: string) {
  const at = clock.now();
  const looks = people
    .filter(({ personId }) => personId !== byPersonId)
    .map(({ personId }) => ({
      ...{ id: ids.uuid(), at, byPersonId, bodyId: row.handlerId, subjectId: personId, what: "notice", caseId: row.id },
    }));
  await new Change().insert("PersonalLook", ...looks).commit(db);
}
