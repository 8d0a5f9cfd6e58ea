import { startOfDay } from "../../foundation/index.ts";
import {
  type Answers,
  body,
  bodyIn,
  type CaseRow,
  date,
  end,
  type Facts,
  form,
  handler,
  money,
  procedure,
  stay,
  street,
  tell,
  text,
  until,
} from "../engine/index.ts";
import { isLate, isNewVoucher, isNotPressedJustNow, isPart, isPast, paymentsOf, restOf } from "./guards.ts";

const department = bodyIn("fromId");
const committee = body("residents-committee");
const receipt = { on: date(), voucher: text({ min: 2, max: 40 }) };

const paid = (c: CaseRow, amount: number, { on, voucher }: Answers): Partial<Facts> => ({
  paid: Number(c.facts.paid) + amount,
  rest: restOf(c) - amount,
  payments: [...paymentsOf(c), { amount, on: String(on), voucher: String(voucher) }],
});

/** 准入事项拨款: what was promised for a task, until the community has it; it writes down each payment. */
export const workPayment = procedure("work-payment", {
  release: 1,
  // Opened with the task, and with every new agreement about its money; by nobody else, who would be its handler.
  startedBy: handler,
  form: form({ subject: text({ max: 40 }), money: money({ cap: "admission.mostMoney" }), payBy: date() }),
  firstStep: "owed",
  begins: ({ subject, money: promised, payBy }, _world, parent) => ({
    handlerId: String(parent?.facts.fromId),
    facts: {
      fromId: parent?.facts.fromId,
      from: parent?.facts.from,
      // The community writes down what comes.
      readers: parent?.handlerId ? [parent.handlerId] : [],
      task: parent?.number,
      subject,
      money: promised,
      paid: 0,
      rest: promised,
      // The day itself is still in time.
      dueBy: new Date(startOfDay(String(payBy)).getTime() + 18 * 3_600_000).toISOString(),
    },
  }),
  rules: ["admission.pressDays"],
  steps: {
    owed: {
      waitsFor: department,
      within: until("dueBy"),
      entering: { tells: [tell(department, "owed")] },
      overdue: {
        tells: [
          tell(department, "late"),
          tell(street, "late-over"),
          tell(committee, "late-own", { offers: ["press"] }),
        ],
      },
      actions: {
        remit: {
          by: department,
          asks: form({ note: text({ min: 2, max: 100 }) }),
          goes: stay,
          tells: [tell(committee, "remitted", { quotes: "note", offers: ["record-rest", "record"] })],
        },
        "record-rest": {
          by: committee,
          asks: form(receipt),
          guards: [isPast, isNewVoucher],
          sets: (c, _world, answers) => paid(c, restOf(c), answers),
          goes: end("paid"),
        },
        record: {
          by: committee,
          asks: form({ amount: money({ cap: "admission.mostMoney" }), ...receipt }),
          guards: [isPart, isPast, isNewVoucher],
          sets: (c, _world, answers) => paid(c, Number(answers.amount), answers),
          goes: stay,
          tells: [tell(department, "recorded")],
        },
        press: {
          by: [committee, street],
          guards: [isLate, isNotPressedJustNow],
          sets: (_c, { now }) => ({ pressedAt: now.toISOString() }),
          goes: stay,
          tells: [tell(department, "pressed")],
        },
        waive: {
          by: committee,
          asks: form({ reason: text({ min: 2, max: 500 }) }),
          goes: end("waived"),
          tells: [tell(department, "waived", { quotes: "reason" })],
          minor: true,
        },
      },
    },
  },
  outcomes: { paid: {}, waived: {} },
  discloses: ["money", "paid"],
});
