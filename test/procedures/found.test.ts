import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoId } from "../../src/demo/index.ts";
import {
  body,
  type CaseRow,
  children,
  end,
  form,
  type Guard,
  handler,
  mayStart,
  procedure,
  tell,
  text,
  to,
  verifiedResident,
  type World,
} from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { type Stage, startStage } from "./engine/stage.ts";

// What walks through all procedures have found (properties/walk.test.ts), each by itself.

const both = [body("residents-committee"), body("street-office")];

/** Two bodies read the same; a part that ends lets the committee begin what others have looked at. */
const whole = procedure("whole", {
  release: 1,
  startedBy: verifiedResident,
  form: form({ words: text({ min: 2, max: 50 }) }),
  firstStep: "watching",
  begins: () => ({ handlerId: null, facts: {} }),
  tells: both.map((one) => tell(one, "begun")),
  steps: {
    watching: {
      waitsFor: body("working-committee"),
      actions: { report: { by: handler, goes: to("parting") } },
    },
    parting: {
      waitsFor: children("parts", "all", to("doing")),
      opens: [
        {
          name: "parts",
          procedure: "piece",
          forms: (c, { city }) => [
            { form: { words: "一部分" }, handlerId: city.bodyFor(c.areaId, "service-station")?.id },
          ],
        },
      ],
      actions: {},
    },
    doing: {
      waitsFor: body("residents-committee"),
      entering: { tells: [tell(handler, "do", { offers: ["finish"] })] },
      actions: { finish: { by: handler, goes: end("closed") } },
    },
  },
  outcomes: { closed: {} },
  discloses: [],
});
const piece = procedure("piece", {
  release: 1,
  startedBy: handler,
  form: form({ words: text({ min: 2, max: 50 }) }),
  firstStep: "given",
  begins: () => ({ handlerId: null, facts: {} }),
  steps: { given: { waitsFor: handler, actions: { do: { by: handler, goes: end("closed") } } } },
  outcomes: { closed: {} },
  discloses: [],
});

describe("in a community in which one person holds two seats", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage([whole, piece]);
    for (const [kind, role] of [
      ["working-committee", "member"],
      ["street-office", "member"],
    ] as const)
      await stage.test.app.db.query(
        `INSERT INTO "Appointment" (id, "personId", "bodyId", role, "startsAt", "createdAt") VALUES ($1, $2, $3, $4, $5, $5)`,
        [
          stage.test.ids.uuid(),
          demoId("person:committee-director"),
          stage.body(kind),
          role,
          new Date("2026-01-01T00:00:00+08:00"),
        ],
      );
    await stage.refresh();
  });
  afterAll(() => stage.test.close());

  const audiencesOf = async (id: string, what: string) => {
    const sql = `SELECT audience FROM "Notice" WHERE "caseId" = $1 AND message->>'key' = $2`;
    const rows = await stage.test.app.db.query<{ audience: Record<string, unknown> }>(sql, [id, `whole-told-${what}`]);
    return rows.map(({ audience }) => audience);
  };

  test("two bodies that read the same are one audience, in which nobody is twice", async () => {
    const { id } = await stage.file("whole", "resident", { words: "换路灯" });
    const of = both.map(({ kind }) => expect.objectContaining({ kind: "body", bodyId: stage.body(kind) }));
    expect(await audiencesOf(id, "begun")).toEqual([{ kind: "several", of }]);
  });

  test("who has watched is not asked to do it when a part's end brings it to the committee", async () => {
    const { id } = await stage.file("whole", "resident", { words: "换路灯" });
    await stage.act(id, "committee-director", "report");
    const [part] = await stage.children(id);
    await stage.act(part?.id ?? "", "clerk", "do");
    // Nobody else is in the committee: the case lies with the body above it at once, and that one is asked.
    const above = stage.city.body(stage.body("residents-committee")).supervisorId;
    expect((await stage.row(id)).handlerId).toBe(above);
    expect(await audiencesOf(id, "do")).toEqual([expect.objectContaining({ kind: "body", bodyId: above })]);
  });

  test("what is opened with a task alone is begun by nobody", () => {
    const actor = { personId: "one", isVerified: true, seats: [seatIn("residents-committee")] };
    const opened = ["work-payment", "decision", "milestone", "joint-part", "election", "recall"];
    const begun = opened.flatMap((name) => {
      const found = procedures.get(name);
      return found && mayStart(found, { areaId: stage.community, answers: {} }, actor, stage.city) ? [name] : [];
    });
    expect(begun).toEqual([]);
  });

  const seatIn = (kind: string) => ({ appointmentId: kind, bodyId: stage.body(kind), role: "head" });

  test("a decision is given to no body in which nobody sits", () => {
    const decide = procedures.get("meeting")?.steps.held?.actions.decide;
    const isGiven = (doneBy: string) => refusedBy(decide?.guards, {}, stage.world(), { doneBy });
    expect(isGiven(stage.body("residents-committee"))).not.toContain("meeting-refusal-nobody-there");
    expect(isGiven(stage.body("election-committee"))).toContain("meeting-refusal-nobody-there");
  });
});

/** The codes of the conditions that do not hold. */
const refusedBy = (guards: readonly Guard[] | undefined, row: object, world: object, answers = {}): string[] =>
  (guards ?? []).flatMap(({ code, holds }) =>
    holds({ facts: {}, form: {}, ...row } as unknown as CaseRow, world as World, answers) ? [] : [code],
  );

test("what is due by the list is disclosed when it is due, and nothing but major matters by hand", () => {
  const guards = procedures.get("disclosure")?.guards;
  expect(refusedBy(guards, { form: { as: "general" } }, {})).toEqual(["disclosure-refusal-listed"]);
  expect(refusedBy(guards, { form: { as: "major" } }, {})).toEqual([]);
});

test("candidates of whom there are none are not published, even after nominations were extended", () => {
  const { guards } = procedures.get("committee-election")?.steps.checking?.actions.publish ?? {};
  const charter = { rule: () => ({ value: "vote" }), number: () => 5 };
  const election = { facts: { director: 1, isExtended: true, candidatesAt: "2026-12-01T00:00:00Z" }, charterId: "c" };
  const candidate = { procedure: "nomination", form: { post: "director" }, outcome: null, step: "standing" };
  const world = (rows: object[]) => ({
    ...{ city: { charter: () => charter }, now: new Date("2026-11-23T00:00:00Z") },
    children: rows,
  });
  expect(refusedBy(guards, election, world([]))).toEqual(["elections-refusal-candidates"]);
  expect(refusedBy(guards, election, world([candidate]))).toEqual([]);
});
