import {
  type Action,
  applicant,
  bodyIn,
  type Effect,
  end,
  form,
  type Guard,
  opensChild,
  readFor,
  signers,
  stay,
  tell,
  text,
  to,
} from "../engine/index.ts";
import { otherWords } from "./lines.ts";

/** Who proposed it: the person, and of a body every member of it. */
export const proposers = [applicant, bodyIn("proposerId")] as const;

/** 修改: whoever signed hears of it, and may leave. */
export const edit: Action = {
  by: proposers,
  asks: form({ part: otherWords.part, wording: otherWords.words, why: otherWords.why }),
  sets: ({ facts }) => ({ changes: Number(facts.changes ?? 0) + 1 }),
  goes: stay,
  tells: [tell(signers, "changed", { quotes: "wording", offers: ["unsign"] })],
};

/** 拆分: a part goes on as a proposal of its own, with everybody who signed; each is told, and may leave either. */
export const split: Action = {
  by: applicant,
  asks: form({
    subject: text({ min: 2, max: 40 }),
    words: text({ min: 5, max: 2000 }),
    measure: text({ min: 2, max: 2000 }),
  }),
  sets: ({ facts }) => ({ splits: Number(facts.splits ?? 0) + 1 }),
  goes: stay,
  effect: opensChild("split", "proposal", ({ form: lines, applicantId }, _world, answers) => ({
    form: { ...lines, ...answers },
    applicantId,
  })),
  tells: [tell(signers, "split", { quotes: "subject", offers: ["unsign"] })],
  minor: true,
};

/**
 * What had become part of it is not withdrawn with it: each goes on as a proposal of its own, of whoever proposed it and
 * with those who signed it.
 */
const giveBack: Effect = (c, world, change, answers) => {
  for (const givenBack of world.takenIn ?? []) {
    const { form: lines, applicantId, signers: own } = givenBack;
    const signing = { ...readFor(world), count: own.length, signers: own };
    const opens = opensChild("split", "proposal", () => ({ form: lines, applicantId }));
    opens(c, { ...world, signing, givenBack }, change, answers);
  }
};

/** 撤回提案. */
export const withdraw: Action = {
  by: proposers,
  sure: "proposal-sure-withdraw",
  goes: end("withdrawn"),
  effect: giveBack,
  minor: true,
};

/** No amendment waits for an answer. */
const isSettled: Guard = {
  code: "proposal-refusal-amendments",
  holds: ({ facts }) => !Object.entries(facts).some(([name, state]) => name.startsWith("child:") && state === "open"),
};

/** 不再等修改意见. */
export const goOn: Action = { by: proposers, guards: [isSettled], goes: to("deliberating") };
