import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type City, incompatibleSeat, type Member } from "../../src/city/index.ts";
import { type Action, type Actor, type CaseRow, mayAct, powerOf } from "../../src/procedures/engine/index.ts";
import { procedures } from "../../src/procedures/index.ts";
import { startTestApp, type TestApp } from "../app.ts";

/** Bodies of a community in which a person may hold seats at once, with the roles by which acts are told apart. */
const roles: readonly string[] = ["head", "member"];

describe("no set of seats that the law lets stand lets one person act on two sides of a matter", () => {
  let run: TestApp;
  let city: City;
  let community: string;
  let sets: string[][];
  beforeAll(async () => {
    run = await startTestApp();
    city = run.app.city();
    community = city.findAreas("水井坊社区")[0]?.id ?? "";
    const bodies = [...city.bodies.values()].filter(({ areaId }) => areaId === community).map(({ id }) => id);
    sets = subsets(bodies, 3).filter((set) => isLawful(set));
  });
  afterAll(() => run.close());

  /** Every seat may be given to somebody who holds the others. */
  const isLawful = (set: readonly string[]): boolean =>
    set.every((id) => {
      const others = set.filter((other) => other !== id);
      return incompatibleSeat(city, others, city.body(id), run.clock.now()) === undefined;
    });

  const here = (members: readonly Member[] = city.members) => ({ city: { ...city, members }, now: run.clock.now() });
  const actorOf = (set: readonly string[], role: string): Actor => ({
    ...{ personId: "one", isVerified: true },
    seats: set.map((bodyId) => ({ appointmentId: bodyId, bodyId, role })),
  });
  /** A case of the community, filed by somebody else, at a step where it lies with a body. */
  const caseAt = (procedure: string, step: string, handlerId: string | null, matter?: CaseRow["matter"]): CaseRow =>
    ({
      ...{ id: "case", number: "JJ-2026-000001", procedure, step, handlerId, matter, areaId: community, outcome: null },
      ...{ applicantId: "other", helperId: null, personIds: [], aboutBodyId: null, aboutPersonIds: [], facts: {} },
      ...{ matterId: null, parentId: null, form: {}, dueAt: null, wakeFor: null },
    }) as unknown as CaseRow;

  /** Every action of every step of every procedure, with the bodies that a case may lie with there. */
  const acts = function* (): Generator<{
    procedure: string;
    step: string;
    name: string;
    action: Action;
    bodyId: string;
  }> {
    const handlers = [...city.bodies.values()].filter(({ areaId }) => areaId === community).map(({ id }) => id);
    for (const procedure of procedures.values())
      for (const [step, { actions }] of Object.entries(procedure.steps))
        for (const [name, action] of Object.entries(actions))
          for (const bodyId of handlers) yield { procedure: procedure.name, step, name, action, bodyId };
  };

  test("there are such sets, and the one that the law forbids is not among them", () => {
    const kinds = (set: string[]) => set.map((id) => city.body(id).kind);
    expect(sets.length).toBeGreaterThan(20);
    expect(
      sets.some((set) => kinds(set).includes("working-committee") && kinds(set).includes("residents-committee")),
    ).toBe(true);
    const both = ["affairs-supervision-committee", "residents-committee"];
    expect(sets.some((set) => both.every((kind) => kinds(set).includes(kind)))).toBe(false);
  });

  /** Every lawful set with each power in it for which its holder may have acted, and the body for which they did. */
  const taken = (): { set: string[]; power: string; bodyId: string }[] =>
    sets.flatMap((set) =>
      set.flatMap((bodyId) => {
        const power = powerOf(city, bodyId);
        return power ? [{ set, power, bodyId }] : [];
      }),
    );
  const matterOf = ({ power, bodyId }: { power: string; bodyId: string }) => ({
    ...{ sides: [{ personId: "one", power, bodyId }], bodies: [bodyId], signers: [] },
  });
  /** The same person has signed what it is about. */
  const signedBy = ({ bodyId }: { bodyId: string }) => ({ sides: [], bodies: [bodyId], signers: ["one"] });

  test("who has acted for one power acts for no other, at no step of no procedure", () => {
    const all = [...acts()];
    const wrong = taken().flatMap((one) =>
      roles.flatMap((role) =>
        all.filter(({ procedure, step, action, bodyId }) => {
          const row = caseAt(procedure, step, bodyId, matterOf(one));
          const standing = mayAct(action, row, actorOf(one.set, role), here());
          return ![undefined, one.power].includes(powerOf(city, standing?.bodyId ?? null));
        }),
      ),
    );
    expect(all.length * taken().length).toBeGreaterThan(5_000);
    expect(wrong.map(({ procedure, step, name }) => `${procedure}/${step}/${name}`)).toEqual([]);
  });

  test("who sits in the committee supervises nothing that lies or lay with it", () => {
    const committee = city.bodyFor(community, "residents-committee")?.id ?? "";
    for (const set of sets.filter((one) => one.includes(committee)))
      for (const { procedure, step, name, action, bodyId } of acts()) {
        const row = caseAt(procedure, step, bodyId, { sides: [], bodies: [committee], signers: [] });
        const standing = mayAct(action, row, actorOf(set, "head"), here());
        if (powerOf(city, standing?.bodyId ?? null) === "supervises") expect.fail(`${procedure}/${step}/${name}`);
      }
  });

  test("who has signed it examines and supervises nothing of it, at no step of no procedure", () => {
    for (const one of taken())
      for (const { procedure, step, name, action, bodyId: handlerId } of acts()) {
        const row = caseAt(procedure, step, handlerId, signedBy(one));
        const standing = mayAct(action, row, actorOf(one.set, "head"), here());
        const bodyId = standing?.bodyId ?? null;
        const examines = powerOf(city, bodyId) === "supervises" || (bodyId && isElectionCommittee(bodyId));
        if (examines) expect.fail(`${procedure}/${step}/${name}`);
      }
  });

  test("what waits for a body waits for somebody: another member, or the body above where there is none", () => {
    const above = [...city.bodies.values()].filter(({ areaId }) => areaId !== community).map(({ id }) => id);
    const officer = { ...actorOf(above, "head"), personId: "officer" };
    const all = [...acts()].filter(({ action }) => isOfBody(action));
    const stuck = taken().flatMap((one) => {
      const own = one.set.map((bodyId) => seat("one", bodyId, "head"));
      return all
        .filter(({ bodyId }) => one.set.includes(bodyId))
        .flatMap((act) => [matterOf(one), signedBy(one)].map((matter) => ({ ...act, matter })))
        .flatMap(({ procedure, step, name, action, bodyId, matter }) => {
          const row = caseAt(procedure, step, bodyId, matter);
          const may = (actors: Actor[], members: Member[]) =>
            actors.some((actor) => mayAct(action, row, actor, here(members)));
          const two = { ...actorOf([bodyId], "member"), personId: "two" };
          const holder = actorOf(one.set, "head");
          const withAnother = may([holder, two], [...own, seat("two", bodyId, "member")]);
          const alone = may([holder, officer], own);
          return withAnother && alone ? [] : [`${procedure}/${step}/${name} of ${city.body(bodyId).kind}`];
        });
    });
    expect(stuck).toEqual([]);
  });

  const seat = (personId: string, bodyId: string, role: string): Member => ({
    ...{ personId, bodyId, role, name: personId, startsAt: "2020-01-01T00:00:00Z", endsAt: null },
  });
  const isElectionCommittee = (id: string): boolean => city.body(id).kind === "election-committee";
  /** Acts of whatever body the case lies with. */
  const isOfBody = ({ by }: Action): boolean =>
    [by].flat().some((party) => (party as { party: string }).party === "handler");
});

function subsets(all: readonly string[], most: number): string[][] {
  const [first, ...rest] = all;
  if (first === undefined || most === 0) return [];
  const others = subsets(rest, most);
  return [[first], ...subsets(rest, most - 1).map((set) => [first, ...set]), ...others];
}
