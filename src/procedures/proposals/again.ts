import type { Charter } from "../../city/index.ts";
import { addWorkingDays } from "../../foundation/index.ts";
import {
  type Action,
  applicant,
  type CaseRow,
  end,
  handler,
  type Step,
  tell,
  to,
  type World,
  workingDays,
} from "../engine/index.ts";
import { workingCommittee } from "./committee.ts";
import { signUntil } from "./signing.ts";

/** What is proposed once more within the charter's months after it failed; the words of it are quoted to whoever proposes. */
export const againRule = "proposal.notAgainMonths";

/** Signing begins when it is said that it may, or when nobody has said anything until then. */
export const signUntilAfterLook = (charter: Charter, now: Date): string =>
  signUntil(charter, addWorkingDays(now, charter.number("proposal.deemedDays")));

/** 不是一件事: it goes on, with as many days to sign as any other. */
const different: Action = {
  by: handler,
  neverBy: applicant,
  sets: (c: CaseRow, { city, now }: World) => ({ signUntil: signUntil(city.charter(c.charterId), now) }),
  goes: to("signing"),
  tells: [tell(applicant, "different")],
};

/** 是一件事: not again for the charter's months, with the clause. */
const same: Action = {
  by: handler,
  neverBy: applicant,
  sets: (c: CaseRow, { city }: World) => {
    const { clause, clauseEn } = city.charter(c.charterId).rule(againRule);
    return { clause: { byLocale: { "zh-CN": clause, en: clauseEn } } };
  },
  goes: end("again"),
  tells: [tell(applicant, "same")],
};

/**
 * It is like one that failed not long ago, and who proposes it says that it is another matter: the working committee says
 * whether it is. What it leaves unanswered goes on.
 */
export const looking: Step = {
  waitsFor: workingCommittee,
  within: workingDays("proposal.admissibilityDays"),
  entering: { tells: [tell(handler, "alike", { offers: ["different", "same"] })] },
  overdue: { tells: [tell(handler, "alike-late")] },
  lapses: { after: workingDays("proposal.deemedDays"), goes: to("signing"), tells: [tell(applicant, "different")] },
  actions: { different, same },
};
