import type { Charter } from "../../city/index.ts";
import { type BallotResult, drawLot } from "../../instruments/index.ts";
import type { Answers, CaseRow, World } from "../engine/index.ts";

/** What one is elected to, in the order of the charter's rule `election.posts`, which has their names. */
export const posts = ["director", "deputy", "member"] as const;
export type Post = (typeof posts)[number];

/** So many seats of a post are to be filled. */
export const seatsOf = ({ facts }: Pick<CaseRow, "facts">, post: Post): number => Number(facts[post] ?? 0);

/** What a post is called. */
export function postName(charter: Charter, post: Post): string {
  const { value } = charter.rule("election.posts");
  return (Array.isArray(value) ? value[posts.indexOf(post)] : undefined) ?? post;
}

const isNomination = ({ procedure }: CaseRow): boolean => procedure === "nomination" || procedure === "recommendation";

/** Nominations of people who were admitted and have not stepped back: formal candidates (正式候选人). */
export const candidatesOf = (children: readonly CaseRow[], post: Post): CaseRow[] =>
  children.filter(
    (row) =>
      isNomination(row) &&
      row.form.post === post &&
      (row.outcome ?? row.step) === (row.outcome ? "candidate" : "standing"),
  );

/** Nominations that nobody has decided on yet. */
export const undecidedOf = (children: readonly CaseRow[]): CaseRow[] =>
  children.filter((row) => isNomination(row) && row.outcome === null && row.step === "review");

/** A candidate for each seat and one more (差额). */
export const isContested = (c: CaseRow, children: readonly CaseRow[]): boolean =>
  posts.every((post) => seatsOf(c, post) === 0 || candidatesOf(children, post).length > seatsOf(c, post));

export const doesAnybodyStand = (children: readonly CaseRow[]): boolean =>
  posts.some((post) => candidatesOf(children, post).length > 0);

/** Ballots of a post, the newest last. */
const ballotsOf = (children: readonly CaseRow[], post: Post): CaseRow[] =>
  children
    .filter(({ procedure, form }) => procedure === "election" && form.post === post)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

const resultOf = ({ facts }: CaseRow): BallotResult | undefined => facts.result as BallotResult | undefined;

/** The nominations for which the options of a ballot stand. */
const nominationsOf = ({ form }: CaseRow): string[] => (Array.isArray(form.from) ? form.from : []);
const idOf = (ballot: CaseRow, key: string): string => nominationsOf(ballot)[Number(key) - 1] ?? "";

/** The nominations of those who are elected to a post, over all rounds. */
export function electedTo(children: readonly CaseRow[], post: Post): CaseRow[] {
  const ids = ballotsOf(children, post).flatMap((ballot) =>
    ballot.outcome ? (resultOf(ballot)?.winners ?? []).map((key) => idOf(ballot, key)) : [],
  );
  return ids.flatMap((id) => children.find((row) => row.id === id) ?? []);
}

export const isAnybodyElected = (children: readonly CaseRow[]): boolean =>
  posts.some((post) => electedTo(children, post).length > 0);

/** Another vote among fewer is won by fewer votes than the first. */
const isAmongFewer = (outcome: string | null): boolean => outcome === "short" || outcome === "no-majority";

/** Who stands in the next round for a post: all at first; then those level, or the best of the rest, one more than seats. */
function standingIn(c: CaseRow, children: readonly CaseRow[], post: Post, left: number): string[] {
  const last = ballotsOf(children, post).at(-1);
  if (!last)
    return drawLot(
      String(c.facts.seed),
      candidatesOf(children, post).map(({ id }) => id),
    );
  const result = resultOf(last);
  const gone = Array.isArray(last.facts.withdrawn) ? (last.facts.withdrawn as string[]) : [];
  const keys = nominationsOf(last).map((_, i) => String(i + 1));
  const there = keys.filter((key) => !gone.includes(key) && !result?.winners.includes(key));
  const votes = (key: string) => result?.totals[key] ?? 0;
  const next =
    last.outcome === "tie"
      ? there.filter((key) => result?.tied?.includes(key))
      : isAmongFewer(last.outcome)
        ? there.toSorted((a, b) => votes(b) - votes(a)).slice(0, left + 1)
        : there;
  return next.map((key) => idOf(last, key));
}

/** A ballot for each post that has seats left and somebody who stands, as the engine opens them. */
export function ballotsToOpen(c: CaseRow, { children = [], city }: World) {
  const charter = city.charter(c.charterId);
  return posts.flatMap((post) => {
    const left = seatsOf(c, post) - electedTo(children, post).length;
    const rows = left > 0 ? standingIn(c, children, post, left) : [];
    const standing = rows.flatMap((id) => children.find((row) => row.id === id) ?? []);
    if (standing.length === 0) return [];
    const last = ballotsOf(children, post).at(-1);
    const form: Answers = {
      ...{
        question: `${String(c.form.subject)} · ${postName(charter, post)}`,
        body: String(c.handlerId),
        post,
        seats: left,
      },
      ...{ secrecy: "secret", method: left === 1 ? "single" : "multiple" },
      ...{ options: standing.map(({ form }) => String(form.name)), from: standing.map(({ id }) => id) },
      ...{ people: standing.flatMap(({ personIds }) => personIds), until: String(c.facts.closesAt) },
      ...(last && isAmongFewer(last.outcome) ? { majority: "election.secondRoundShare" } : {}),
      ...(c.facts.mode === "representatives" ? { quorum: "election.turnoutRepresentatives" } : {}),
    };
    return [{ form, handlerId: c.handlerId, applicantId: c.applicantId }];
  });
}
