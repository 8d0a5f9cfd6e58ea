import { type Effect, enterAnew, enterInRegister, opensChild } from "../engine/index.ts";

/** The register of the tasks that were let into a community. */
export const taskRegister = "admitted-task";

/** A new kind enters the list, under the number of the case that brought it there: no two take the same code. */
export const enterKind: Effect = (c, { city, now }, change, { list, conditions }) => {
  const { id, districtId, form, number } = c;
  change.insert("ListEntry", {
    id,
    districtId,
    list: "work",
    kind: String(list),
    code: `N-${number}`,
    name: String(form.subject),
    aliases: [],
    content: {
      basis: { zh: String(form.basis) },
      ...(conditions ? { conditions: { zh: String(conditions) } } : {}),
    },
    caseId: id,
    demo: city.demo,
    addedAt: now,
  });
};

const opensPayment = opensChild("payments", "work-payment", ({ form, facts }) => ({
  form: {
    subject: String(form.subject),
    money: Number(facts.asked ?? facts.money),
    payBy: String(facts.askedPayBy ?? form.payBy),
  },
}));

const task = ({ number, version, areaId, facts }: Parameters<Effect>[0]) => ({
  key: `${number}/${version}`,
  subject: String(facts.subject),
  data: { areaId, fromId: facts.fromId, list: facts.list, startsAt: facts.startsAt, endsAt: facts.endsAt },
});

export const enterTask: Effect = (...act) => {
  enterInRegister(taskRegister, task)(...act);
  opensPayment(...act);
};

/** More money by a new agreement: a promise of its own, with its own payments. */
export const agreeMore: Effect = (...act) => opensPayment(...act);

export const agreeRenewal: Effect = (...act) => {
  enterAnew(taskRegister, task)(...act);
  opensPayment(...act);
};
