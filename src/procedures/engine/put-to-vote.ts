import type { CaseRow } from "./case.ts";
import type { Action, ChildDoes, Opens, World } from "./declare.ts";
import { choice, form } from "./form.ts";
import { again, end, handler, type Tell, to } from "./parts.ts";

/** 提请表决: whoever does it in the name of the working committee stands for it in the ballot. */
export const putToVote = (voting: string): Action => ({
  by: handler,
  asks: form({ secrecy: choice(["open", "secret"]) }),
  sets: (_c, _world, { secrecy }) => ({ secrecy }),
  names: "actor",
  goes: to(voting),
});

/** The ballot of the representatives' assembly, by its own procedure, under the case. `asked`: what is voted on. */
export const ballotOf = (asked: (c: CaseRow, world: World) => string): Opens => ({
  name: "ballot",
  procedure: "resolution",
  forms: (c, world) => {
    const body = world.city.bodyFor(c.areaId, "representatives-assembly")?.id ?? "";
    const form = { body, question: asked(c, world), secrecy: String(c.facts.secrecy) };
    return [{ form, applicantId: c.personIds.at(-1) }];
  },
});

/** A vote that ended so has decided nothing. */
const undecidedEnds = ["tie", "no-quorum", "no-tellers", "cancelled", "uncounted"] as const;

/** Who heard that it is voted on hears also that nothing was decided. */
export const whenUndecided = (tells: readonly Tell[]): Readonly<Record<string, readonly Tell[]>> =>
  Object.fromEntries(undecidedEnds.map((outcome) => [outcome, tells]));

/** What a vote brings about that did not pass: the end, or another try where nothing was decided. */
export function unlessPassed({
  at,
  rejected,
  undecided,
}: {
  at: string;
  rejected: string;
  undecided: string;
}): Readonly<Record<string, ChildDoes>> {
  const no: ChildDoes = { at, goes: end(rejected) };
  // Another round, so that the ballot before is not waited for again.
  const open: ChildDoes = { at, goes: again(undecided) };
  return {
    ...{ rejected: no, "no-majority": no },
    ...Object.fromEntries(undecidedEnds.map((outcome) => [outcome, open])),
  };
}

/** What is voted on, cut to what a ballot can show. */
export const questionOf = (words: string, number: string): string =>
  `${Array.from(words).slice(0, mostLetters).join("")}（${number}）`;
const mostLetters = 75;
