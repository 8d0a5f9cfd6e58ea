import {
  again,
  anyone,
  applicant,
  body,
  bodyOf,
  byFact,
  choice,
  days,
  end,
  enterInRegister,
  extend,
  form,
  forwardTo,
  handler,
  handlerHead,
  handlerRoles,
  money,
  namedPersons,
  passBack,
  passTo,
  previousHandler,
  procedure,
  resume,
  stay,
  supervisor,
  tell,
  text,
  to,
  verifiedResident,
  workingDays,
} from "../../../src/procedures/engine/index.ts";

/** The charter's rules that `walk` goes by. */
export const walkRules = {
  "walk.days": 5,
  "walk.longDays": 10,
  "walk.waitDays": 3,
  "walk.followDays": 4,
  "walk.lapseDays": 10,
  "walk.half": 0.5,
  "walk.cap": 5000,
};

const late = [tell(handler, "late"), tell(handlerHead, "late-head"), tell(supervisor, "late-above")];

/** A procedure with one of everything that an edge, a party or a clock can be. */
export const walk = procedure("walk", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 2, max: 100 }), size: choice(["short", "long"]) }),
  firstStep: "desk",
  begins: (answers, { city }) => {
    const [officer] = [...city.bodies.values()].filter(
      (b) => b.kind === "department" && b.name.includes("综合行政执法"),
    );
    const station = [...city.bodies.values()].find(
      (b) => b.name.startsWith("水井坊社区") && b.kind === "service-station",
    );
    return { handlerId: station?.id ?? null, facts: { size: answers.size, departmentId: officer?.id } };
  },
  tells: [tell(handler, "arrived")],
  steps: {
    desk: {
      waitsFor: handler,
      within: byFact("size", { short: workingDays("walk.days"), long: workingDays("walk.longDays") }),
      reminder: { afterShare: "walk.half", tells: [tell(handler, "soon")] },
      overdue: { tells: late },
      actions: {
        note: { by: handler, asks: form({ words: text({ max: 20 }) }), goes: stay, tells: [tell(applicant, "noted")] },
        ask: { by: handler, neverBy: applicant, goes: to("waiting"), tells: [tell(applicant, "asked")] },
        longer: { by: handler, goes: extend, sets: () => ({ size: "long" }) },
        pass: { by: handler, asks: form({ body: bodyOf(["service-station"]) }), goes: passTo("desk", "body") },
        "send-back": { by: handler, goes: passBack("desk") },
        "call-back": { by: previousHandler, goes: passBack("desk") },
        forward: { by: body("service-station"), goes: forwardTo("departmentId") },
        press: { by: supervisor, goes: stay },
        sign: { by: handlerRoles(["head"]), goes: stay },
        review: { by: handler, goes: to("committee") },
        finish: {
          by: handler,
          neverBy: applicant,
          asks: form({ paid: money({ cap: "walk.cap" }) }),
          goes: to("done"),
          sets: (_c, _w, answers) => ({ paid: answers.paid }),
        },
        refuse: { by: handler, neverBy: applicant, goes: end("refused") },
        withdraw: { by: applicant, goes: end("withdrawn"), minor: true },
        greet: { by: anyone, goes: stay },
        witness: { by: namedPersons, goes: stay },
      },
    },
    waiting: {
      waitsFor: applicant,
      pauses: true,
      within: workingDays("walk.waitDays"),
      lapses: { after: workingDays("walk.waitDays"), goes: end("lapsed") },
      actions: { supply: { by: applicant, goes: resume }, "ask-above": { by: handler, goes: to("opinion") } },
    },
    // A second pause inside the first.
    opinion: {
      waitsFor: body("street-office"),
      pauses: true,
      actions: { answer: { by: body("street-office"), goes: resume } },
    },
    committee: {
      waitsFor: body("residents-committee"),
      actions: { agree: { by: body("residents-committee"), goes: passBack("desk") } },
    },
    done: {
      waitsFor: applicant,
      followUp: { after: days("walk.followDays"), tells: [tell(applicant, "how-was-it")] },
      lapses: { after: days("walk.lapseDays"), goes: end("closed"), tells: [tell(applicant, "closing")] },
      actions: {
        rate: { by: applicant, goes: to("rated") },
        reopen: { by: applicant, goes: again("desk") },
      },
    },
    rated: {
      waitsFor: applicant,
      keepsClock: true,
      lapses: { after: days("walk.lapseDays"), goes: end("closed") },
      actions: { reopen: { by: applicant, goes: again("desk") } },
    },
  },
  outcomes: {
    closed: { effect: enterInRegister("walked", (c) => ({ key: c.number, subject: "walk", data: {} })) },
    refused: { tells: [tell(applicant, "refused")] },
    withdrawn: {},
    lapsed: {},
  },
  discloses: ["size"],
});
