import type { Body, City } from "../../city/index.ts";
import { type NoticeMessage, tellers } from "../../instruments/index.ts";
import {
  type Answers,
  body,
  type CaseRow,
  type Guard,
  handler,
  type Party,
  type Sends,
  supervisor,
  type World,
} from "../engine/index.ts";
import { isSecretOf, type VoteKind, voteKinds } from "./asked.ts";
import { rollTimes } from "./roll-times.ts";
import { asksPrivatePersons } from "./self-government.ts";

const kindOf = ({ procedure }: Pick<CaseRow, "procedure">): VoteKind | undefined =>
  voteKinds.find((kind) => kind === procedure);

/** A secret ballot has tellers (监票人), who hold the shares of its key. */
export const hasTellers = (row: Pick<CaseRow, "procedure" | "form">): boolean => {
  const kind = kindOf(row);
  return kind !== undefined && isSecretOf(kind, row.form);
};

/** There are as many as there are shares. */
export const isTellerWanted: Guard = {
  code: "ballot-refusal-tellers",
  holds: (row) => hasTellers(row) && row.personIds.length < tellers,
};

/** Bodies that watch over others in a community. */
const watching = ["working-committee", "affairs-supervision-committee"] as const;

/**
 * Members of the body, of those that watch over it in its community, and of the body above: a station with a single member
 * can hold a secret ballot too, and who watches may always count along.
 */
export const whoMayBeTeller: readonly Party[] = [handler, ...watching.map((kind) => body(kind)), supervisor];

/** The bodies of `whoMayBeTeller`, the one that holds the ballot first. */
export function tellerBodies(city: City, bodyId: string): readonly [Body, ...Body[]] {
  const own = city.body(bodyId);
  const found = watching.map((kind) => city.bodyFor(own.areaId, kind));
  const above = own.supervisorId ? city.bodies.get(own.supervisorId) : undefined;
  const others = [...found, above].filter((one) => one !== undefined && one.id !== bodyId);
  return [own, ...new Map(others.map((one) => [one?.id, one])).values()] as [Body, ...Body[]];
}

/** A body that has enough members of its own asks no other. */
export const lacksTellers = ({ tellers: there }: Pick<World, "tellers">): boolean =>
  there !== undefined && there.own < tellers;

/**
 * The bodies have too few members all together: verified residents of the roll may come forward, where it holds private
 * persons. It is found when the ballot begins, and kept as a fact of its case.
 */
export const needsRoll = (answers: Answers, { city, tellers: there }: World): boolean =>
  there !== undefined && there.all < tellers && asksPrivatePersons(answers, city);

/** They are wanted, and so from the roll. */
export const isRollWanted: Guard = {
  code: "ballot-refusal-tellers",
  holds: ({ facts }) => facts.tellersFromRoll === true,
};

/** Nobody begins what nobody can count. */
export const canHaveTellers: Guard = {
  code: "ballot-refusal-few-tellers",
  holds: ({ form }, world) => areEnough(form, world),
};

function areEnough(answers: Answers, world: World): boolean {
  const { tellers: there, reach } = world;
  const onRoll = needsRoll(answers, world) ? (reach?.people ?? 0) : 0;
  return there === undefined || there.all + onRoll >= tellers;
}

/** What a secret ballot needs, told before it is begun: its days, and its tellers with where they come from. */
export const needsOf = (kind: VoteKind): Required<Pick<Sends, "tellersFrom" | "needs">> => ({
  tellersFrom: (answers, { city }) =>
    isSecretOf(kind, answers) ? tellerBodies(city, String(answers.body)).map(({ id }) => id) : undefined,
  needs: (answers, world) => (isSecretOf(kind, answers) ? [daysOf(answers, world), tellersOf(answers, world)] : []),
});

const daysOf = (answers: Answers, world: World): NoticeMessage => ({
  key: "ballot-needs-days",
  args: { opens: { at: rollTimes(answers, world).opensAt }, until: { at: String(answers.until) } },
});

function tellersOf(answers: Answers, world: World): NoticeMessage {
  const { city, tellers: there } = world;
  const [own, ...others] = tellerBodies(city, String(answers.body));
  const { own: count = 0, all = 0 } = there ?? {};
  const fromRoll = needsRoll(answers, world) && areEnough(answers, world);
  const from = fromRoll ? "roll" : all < tellers ? "too-few" : count < tellers ? "others" : "own";
  return {
    key: "ballot-needs-tellers",
    args: { from, body: own.name, count, all, others: others.map(({ name }) => name).join("、") },
  };
}
