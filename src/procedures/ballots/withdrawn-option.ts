import type { Change } from "../../foundation/index.ts";
import { withdrawOption } from "../../instruments/index.ts";
import {
  type Action,
  addNote,
  type CaseRow,
  type Effect,
  form,
  type Guard,
  handler,
  type LoadedCase,
  stay,
  text,
  type World,
} from "../engine/index.ts";
import { optionsOf, standingOptions, type VoteKind } from "./asked.ts";
import { tellOfOption } from "./effects.ts";

const kindOf = ({ procedure }: Pick<CaseRow, "procedure">) => procedure as VoteKind;
const keyOf = (row: CaseRow, name: unknown): string | undefined =>
  standingOptions(kindOf(row), row).find((option) => option.name === String(name).trim())?.key;

/** One of at least two that still stand, by its name; a motion has nobody who could withdraw. */
const stands: Guard = {
  code: "ballot-refusal-option",
  holds: (row, _world, { option }) =>
    optionsOf(kindOf(row), row.form).every(({ name }) => name !== "") &&
    standingOptions(kindOf(row), row).length > 1 &&
    (option === undefined || keyOf(row, option) !== undefined),
};

const leave: Effect = (c, world, change, { option }) => {
  const key = optionsOf(kindOf(c), c.form).find(({ name }) => name === String(option).trim())?.key;
  if (!key) throw new Error("an option that is none");
  withdrawOption(change, { ballotId: c.id, key });
  tellOfOption(kindOf(c), String(option).trim())(c, world, change, {});
};

/**
 * A candidate steps back themselves while there is a ballot with them on it: it has them no more, as if the body had said so.
 *
 * @param nominationId the case by which they stand
 */
export function addLeaving(change: Change, ballot: LoadedCase, nominationId: string, world: World): void {
  const { row } = ballot;
  const place = Array.isArray(row.form.from) ? row.form.from.indexOf(nominationId) : -1;
  const option = standingOptions(kindOf(row), row).find(({ key }) => key === String(place + 1))?.name;
  if (row.outcome || row.step === "counting" || option === undefined) return;
  const answers = { option };
  addNote(
    change,
    ballot,
    {
      ...({ action: "option-leaves", actor: "engine", actorPersonId: null } as const),
      ...{ words: answers, sets: { withdrawn: [...withdrawnOf(row), keyOf(row, option)] } },
      effect: (c, w, changed) => leave(c, w, changed, answers),
    },
    world,
  );
}

/** 选项退出: a candidate or a proposal is out while the roll is public or people vote. What it had counts for none, and everybody on the roll reads so. */
export const optionLeaves: Action = {
  by: handler,
  guards: [stands],
  asks: form({ option: text({ min: 1, max: 40 }) }),
  sets: (c, _world, { option }) => ({ withdrawn: [...withdrawnOf(c), keyOf(c, option)] }),
  goes: stay,
  effect: leave,
  minor: true,
};

const withdrawnOf = ({ facts }: CaseRow): unknown[] => (Array.isArray(facts.withdrawn) ? facts.withdrawn : []);
