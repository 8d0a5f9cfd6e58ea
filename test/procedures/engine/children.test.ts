import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyHistory } from "../../../src/instruments/index.ts";
import {
  again,
  applicant,
  children,
  days,
  end,
  enterInRegister,
  form,
  handler,
  type Join,
  opensChild,
  type Procedure,
  procedure,
  resume,
  startsCase,
  stay,
  tell,
  text,
  to,
  verifiedResident,
  type Wait,
  whole,
} from "../../../src/procedures/engine/index.ts";
import { monday } from "../../app.ts";
import { type Stage, startStage } from "./stage.ts";

const begins: Procedure["begins"] = (_answers, { city }) => {
  const area = city.findAreas("水井坊社区")[0]?.id ?? "";
  return { handlerId: city.bodyFor(area, "service-station")?.id ?? null, facts: {} };
};
const base = { release: 1, startedBy: verifiedResident, firstStep: "open", begins, discloses: [] } as const;

/** A share of the work; ends well or badly. */
const part = procedure("part", {
  ...base,
  form: form({ name: text({ max: 20 }) }),
  superseded: "dropped",
  steps: {
    open: {
      waitsFor: handler,
      actions: { do: { by: handler, goes: end("done") }, fail: { by: handler, goes: end("failed") } },
    },
  },
  outcomes: { done: {}, failed: {}, dropped: {} },
});

const opens = [{ name: "part", procedure: "part", forms: (c: { form: object }) => names(c.form) }];
const names = (filed: object) => {
  const count = "parts" in filed ? Number(filed.parts) : 0;
  return Array.from({ length: count }, (_, i) => ({ form: { name: `part ${i + 1}` } }));
};

/** Work that is shared out, and goes on when its parts are joined. */
const shared = (name: string, waitsFor: Wait, more: Partial<Procedure["steps"][string]> = {}): Procedure =>
  procedure(name, {
    ...base,
    form: form({ parts: whole({ max: 9 }) }),
    steps: {
      open: {
        waitsFor,
        opens,
        actions: {
          withdraw: { by: applicant, goes: end("withdrawn") },
          ask: { by: handler, goes: to("asked") },
          redo: { by: handler, goes: again("open") },
        },
        ...more,
      },
      asked: { waitsFor: applicant, pauses: true, actions: { supply: { by: applicant, goes: resume } } },
      whole: {
        waitsFor: handler,
        actions: { close: { by: handler, goes: end("closed") }, look: { by: handler, goes: stay } },
      },
      broken: { waitsFor: handler, actions: { close: { by: handler, goes: end("closed") } } },
    },
    outcomes: { closed: {}, withdrawn: {} },
  });
const joined = (join: Join["join"], more: Pick<Join, "counting" | "otherwise"> = {}) =>
  shared(`${join}${more.otherwise ? "-or" : ""}`, children("part", join, to("whole"), more));

const counted = { counting: ["done"], otherwise: to("broken") };
const procedures = [
  part,
  joined("all"),
  joined("any"),
  joined("lead"),
  joined("all", counted),
  joined("any", counted),
  // Over at once when its parts are.
  procedure("over", {
    ...shared("", children("part", "all", end("closed"))),
    outcomes: {
      closed: { effect: enterInRegister("over", (c) => ({ key: c.number, subject: "over", data: {} })) },
      withdrawn: {},
    },
  }),
  // A case above another that has parts of its own.
  procedure("tall", {
    ...base,
    form: form({ parts: whole({ max: 9 }) }),
    steps: {
      open: {
        waitsFor: children("over", "all", end("closed")),
        opens: [{ name: "over", procedure: "over", forms: (c) => [{ form: c.form }] }],
        actions: {},
      },
    },
    outcomes: { closed: {} },
  }),
  // Parts are filed by people until a day, and then looked at.
  procedure("call", {
    ...base,
    form: form({}),
    steps: {
      open: {
        waitsFor: { wait: "instant" },
        admits: [{ name: "part", procedure: "part" }],
        lapses: { after: days("call.days"), goes: to("closing") },
        actions: { cancel: { by: handler, goes: end("withdrawn") } },
      },
      closing: {
        waitsFor: children("part", "all", end("closed"), { counting: ["done"], otherwise: end("withdrawn") }),
        actions: {},
      },
    },
    outcomes: { closed: {}, withdrawn: {} },
  }),
  // Parts are asked for while the work goes on, by whoever has it.
  procedure("leading", {
    ...base,
    form: form({}),
    childTells: { part: { done: [tell(handler, "part-in", { quotes: "note" })] } },
    steps: {
      open: {
        waitsFor: handler,
        actions: {
          share: { by: handler, goes: stay, effect: opensChild("part", "part", () => ({ form: { name: "shared" } })) },
          "go-on": { by: handler, goes: stay, drops: "part" },
          close: { by: handler, goes: end("closed") },
        },
      },
    },
    outcomes: { closed: {} },
  }),
  procedure("starter", {
    ...base,
    form: form({}),
    steps: {
      open: {
        waitsFor: handler,
        actions: {
          hire: {
            by: handler,
            goes: end("closed"),
            effect: startsCase("all", () => ({ form: { parts: 2 } })),
          },
        },
      },
    },
    outcomes: { closed: {} },
  }),
];

let stage: Stage;
beforeAll(async () => {
  stage = await startStage(procedures, { "call.days": 3 });
});
beforeEach(() => stage.test.clock.set(monday));
afterAll(async () => {
  expect((await verifyHistory(stage.test.app.db)).faults).toEqual([]);
  await stage.test.close();
});

/** A case with open parts, and what ends them one after another. */
async function start(name: string, parts: number) {
  const { id } = await stage.file(name, "resident", { parts });
  const kids = await stage.children(id);
  const end = (index: number, action = "do") => stage.act(kids[index]?.id ?? "", "clerk", action);
  const step = async () => {
    const row = await stage.row(id);
    return row.outcome ?? row.step;
  };
  const outcomes = async () => (await stage.children(id)).map((c) => c.outcome);
  return { id, kids, end, step, outcomes };
}

test("a step opens its children with the charter of their parent", async () => {
  const { id, kids } = await start("all", 2);
  const parent = await stage.row(id);
  expect(kids.map((k) => k.form.name)).toEqual(["part 1", "part 2"]);
  for (const kid of kids)
    expect(kid).toMatchObject({
      parentId: id,
      joinName: "part",
      charterId: parent.charterId,
      applicantId: null,
      step: "open",
    });
});

describe("joined by all", () => {
  test("the parent waits for the last", async () => {
    const { end, step, id } = await start("all", 3);
    await end(1);
    await end(0, "fail");
    expect(await step()).toBe("open");
    await end(2);
    expect(await step()).toBe("whole");
    expect(await stage.history(id)).toEqual(["file:open", "child-ended:open", "child-ended:open", "child-ended:whole"]);
  });

  test("of two that end at once one has to look again, and the parent goes on", async () => {
    const { kids, step, end } = await start("all", 2);
    const changes = await Promise.all(kids.map((k) => stage.decide(k.id, "clerk", "do")));
    const results = await Promise.allSettled(changes.map((c) => c.commit(stage.test.app.db)));
    expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await step()).toBe("open");
    await end(results.findIndex((r) => r.status === "rejected"));
    expect(await step()).toBe("whole");
  });

  test("outcomes that do not count lead elsewhere, when all have ended", async () => {
    const { end, step } = await start("all-or", 2);
    await end(0, "fail");
    expect(await step()).toBe("open");
    await end(1);
    expect(await step()).toBe("broken");
  });

  test("none to wait for is no wait: the clock takes the case on at once", async () => {
    const { id, step } = await start("all", 0);
    expect(await stage.row(id)).toMatchObject({ step: "open", wakeFor: "join" });
    expect(await stage.wake()).toEqual(["join"]);
    expect(await step()).toBe("whole");
  });
});

describe("joined by any", () => {
  test("the first to end decides, and the others end with it", async () => {
    const { end, step, outcomes } = await start("any", 3);
    await end(1, "fail");
    expect(await step()).toBe("whole");
    expect(await outcomes()).toEqual(["dropped", "failed", "dropped"]);
  });
  test("where outcomes count, the first that does; without one, the case goes elsewhere", async () => {
    const won = await start("any-or", 3);
    await won.end(0, "fail");
    expect(await won.step()).toBe("open");
    await won.end(2);
    expect(await won.step()).toBe("whole");
    expect(await won.outcomes()).toEqual(["failed", "dropped", "done"]);
    const lost = await start("any-or", 2);
    await lost.end(0, "fail");
    await lost.end(1, "fail");
    expect(await lost.step()).toBe("broken");
  });
});

test("joined by lead, the first that was opened decides", async () => {
  const { end, step, outcomes } = await start("lead", 3);
  await end(2);
  await end(1);
  expect(await step()).toBe("open");
  await end(0);
  expect(await step()).toBe("whole");
  expect(await outcomes()).toEqual(["done", "done", "done"]);
});

describe("rounds", () => {
  test("a new round opens new children, and those of the round before decide nothing", async () => {
    const { id, end, step } = await start("all", 2);
    await stage.act(id, "clerk", "redo");
    const [, , third, fourth] = await stage.children(id);
    expect(await stage.children(id)).toHaveLength(4);
    await stage.act(third?.id ?? "", "clerk", "do");
    await end(0);
    expect(await step()).toBe("open");
    // One of the first round is open still.
    await stage.act(fourth?.id ?? "", "clerk", "do");
    expect(await step()).toBe("whole");
  });
  test("the lead is the round's own", async () => {
    const { id, end, step } = await start("lead", 1);
    await stage.act(id, "clerk", "redo");
    await end(0);
    expect(await step()).toBe("open");
    await stage.act((await stage.children(id))[1]?.id ?? "", "clerk", "do");
    expect(await step()).toBe("whole");
  });
});

test("a step that goes on after a pause has its children already", async () => {
  const { id, end, step } = await start("all", 1);
  await stage.act(id, "clerk", "ask");
  await stage.act(id, "resident", "supply");
  expect(await stage.children(id)).toHaveLength(1);
  await end(0);
  expect(await step()).toBe("whole");
});

describe("when the case above ends", () => {
  test("its open children end with it", async () => {
    const { id, end, outcomes, kids } = await start("all", 3);
    await end(0);
    await stage.act(id, "resident", "withdraw");
    expect(await outcomes()).toEqual(["done", "dropped", "dropped"]);
    expect(await stage.history(kids[1]?.id ?? "")).toEqual(["open:open", "superseded:dropped"]);
    expect(await stage.history(id)).toEqual(["file:open", "child-ended:open", "withdraw:withdrawn"]);
  });
  test("by its last child, its outcome takes effect once, and the case above that one hears of it", async () => {
    const { id } = await stage.file("tall", "resident", { parts: 2 });
    const [over] = await stage.children(id);
    const parts = await stage.children(over?.id ?? "");
    for (const { id: part } of parts) await stage.act(part, "clerk", "do");
    expect(await stage.row(over?.id ?? "")).toMatchObject({ outcome: "closed" });
    expect(await stage.row(id)).toMatchObject({ outcome: "closed" });
    const sql = `SELECT 1 FROM "RegisterEntry" WHERE kind = 'over' AND key = $1`;
    expect(await stage.test.app.db.query(sql, [over?.number])).toHaveLength(1);
  });
  test("a child that no procedure drops may end later without bringing anything about again", async () => {
    stage.procedures.set("part", { ...part, superseded: undefined });
    const { id, end, outcomes } = await start("over", 2);
    await stage.act(id, "resident", "withdraw");
    await end(0);
    expect(await outcomes()).toEqual(["done", null]);
    expect(await stage.row(id)).toMatchObject({ outcome: "withdrawn", version: 3 });
    stage.procedures.set("part", part);
  });
});

describe("children that people file", () => {
  const call = () => stage.file("call", "clerk", {});
  const bid = (id: string, by: string, name = "part") => stage.file("part", by, { name: by }, { id, name });

  test("belong to the case above and are a line of its history", async () => {
    const { id, charterId } = await call();
    const filed = await bid(id, "resident");
    expect(filed).toMatchObject({ parentId: id, joinName: "part", charterId });
    expect(await stage.history(id)).toEqual(["file:open", "child-opened:open"]);
  });
  test("are refused by another name, to a case that takes none, and after the closing instant", async () => {
    const { id } = await call();
    await expect(bid(id, "resident", "other")).rejects.toMatchObject({ code: "case-not-now" });
    const other = await start("all", 1);
    await expect(bid(other.id, "resident")).rejects.toMatchObject({ code: "case-not-now" });
    stage.test.clock.set("2026-11-26T09:00:00+08:00");
    await expect(bid(id, "resident")).rejects.toMatchObject({ code: "case-not-now" });
  });
  test("none slips in while the case closes", async () => {
    const { id } = await call();
    const parent = await stage.load(id);
    const cancel = await stage.decide(id, "clerk", "cancel");
    await bid(id, "resident");
    await expect(cancel.commit(stage.test.app.db)).rejects.toMatchObject({ name: "Conflict" });
    await stage.act(id, "clerk", "cancel");
    expect((await stage.children(id)).map((c) => c.outcome)).toEqual(["dropped"]);
    expect(parent.row.version).toBe(1);
  });
  test("that ended before the case came to wait for them count all the same", async () => {
    const { id } = await call();
    const first = await bid(id, "resident");
    await stage.act(first.id, "clerk", "do");
    stage.test.clock.set("2026-11-26T09:00:00+08:00");
    await stage.wake();
    const lines = ["file:open", "child-opened:open", "child-ended:open", "lapse:closing", "join:closed"];
    expect(await stage.history(id)).toEqual(lines);
  });
});

describe("children that an action opens", () => {
  const lead = async (shares: number) => {
    const { id } = await stage.file("leading", "resident", {});
    for (let i = 0; i < shares; i++) await stage.act(id, "clerk", "share");
    return { id, kids: await stage.children(id) };
  };

  test("are opened each time, and the case stays where it is", async () => {
    const { id, kids } = await lead(2);
    const { charterId } = await stage.row(id);
    expect(kids).toHaveLength(2);
    for (const kid of kids) expect(kid).toMatchObject({ parentId: id, joinName: "part", charterId, outcome: null });
    expect(await stage.history(id)).toEqual(["file:open", "share:open", "share:open"]);
  });
  test("end as a line of the case above, which tells those whom it says, by outcome", async () => {
    const { id, kids } = await lead(2);
    await stage.act(kids[0]?.id ?? "", "clerk", "do");
    await stage.act(kids[1]?.id ?? "", "clerk", "fail");
    expect((await stage.row(id)).facts).toMatchObject({
      [`child:${kids[0]?.number}`]: "done",
      [`child:${kids[1]?.number}`]: "failed",
    });
    expect(await stage.told(id)).toEqual(["leading-told-part-in → body"]);
  });
  test("end where the case goes on without them, and it keeps how; those that were in stay as they are", async () => {
    const { id, kids } = await lead(2);
    await stage.act(kids[0]?.id ?? "", "clerk", "do");
    const row = await stage.act(id, "clerk", "go-on");
    expect((await stage.children(id)).map((c) => c.outcome)).toEqual(["done", "dropped"]);
    expect(row.facts).toMatchObject({ [`child:${kids[0]?.number}`]: "done", [`child:${kids[1]?.number}`]: "dropped" });
    await expect(stage.act(kids[1]?.id ?? "", "clerk", "do")).rejects.toMatchObject({ code: "case-not-now" });
  });
  test("end with the case", async () => {
    const { id } = await lead(1);
    await stage.act(id, "clerk", "close");
    expect((await stage.children(id)).map((c) => c.outcome)).toEqual(["dropped"]);
  });
  test("one that ends while the case goes on without it makes one of the two look again", async () => {
    const { id, kids } = await lead(1);
    const changes = [await stage.decide(id, "clerk", "go-on"), await stage.decide(kids[0]?.id ?? "", "clerk", "do")];
    const results = await Promise.allSettled(changes.map((c) => c.commit(stage.test.app.db)));
    expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
  });
});

test("a procedure starts another by name, in the same transaction", async () => {
  const { id } = await stage.file("starter", "resident", {});
  await stage.act(id, "clerk", "hire");
  const [hired] = await stage.test.app.db.query<{ id: string; parentId: string | null }>(
    `SELECT id, "parentId" FROM "Case" WHERE procedure = 'all' ORDER BY id DESC LIMIT 1`,
  );
  expect(hired?.parentId).toBeNull();
  expect(await stage.children(hired?.id ?? "")).toHaveLength(2);
});
