import { renderArg } from "../../instruments/index.ts";
import { type CaseRow, isApplicant, isWorded, type Procedure } from "../../procedures/engine/index.ts";
import type { Turn } from "../turn.ts";
import { saidBesides } from "./said-besides.ts";

/** The other answers of what was filed: place, and those of a catalogue item. */
export function answersOf(turn: Turn, procedure: Procedure, row: CaseRow): string {
  const line = (label: string, value: unknown) =>
    value === undefined ? [] : [turn.say("summary-line", { label, value: String(value) })];
  const isOwn = isApplicant(row, turn.person.id);
  const { say, person, world } = turn;
  const reading = { say, locale: person.locale, now: world.now, isOwn };
  const besides = saidBesides(procedure, row, reading).flatMap(([label, value]) => line(label, value));
  const point = line(turn.say("filing-point"), row.lat === null ? undefined : `${row.lat}, ${row.lon}`);
  const who = line(turn.say("filing-by"), row.isAnonymous ? turn.say("filing-by-anonymous") : undefined);
  const about = line(
    turn.say("filing-about"),
    row.aboutBodyId ? turn.world.city.bodies.get(row.aboutBodyId)?.name : undefined,
  );
  const extra = procedure.asksAlso?.(row.form, turn.world) ?? [];
  const shown = extra.flatMap(({ name, label, field, options }) => {
    const value = row.form[name];
    const option =
      field.kind === "choice" ? options?.[field.options.indexOf(String(value))]?.[turn.person.locale] : undefined;
    return line(label[turn.person.locale], option ?? value);
  });
  const named = (procedure.showsReaders ?? []).flatMap((name) =>
    line(turn.say(`${procedure.name}-field-${name}`), row.form[name]),
  );
  return [...named, ...who, ...about, ...besides, ...point, ...shown].join("\n");
}

/** What a body wrote in it for anybody to read. */
export const shownToAll = (turn: Turn, procedure: Procedure, { form, facts }: CaseRow): string =>
  (procedure.shows ?? [])
    .filter((name) => form[name] !== undefined)
    .map((name) =>
      turn.say("summary-line", {
        label: turn.say(`${procedure.name}-field-${name}`),
        value: inTheirWords(turn, facts[name]) ?? String(form[name]),
      }),
    )
    .join("\n");

/** A fact that each reads in their own language; undefined for any other. */
const inTheirWords = (turn: Turn, fact: unknown): string | undefined =>
  isWorded(fact) ? String(renderArg(fact, turn.person.locale, turn.say, turn.world.now)) : undefined;
