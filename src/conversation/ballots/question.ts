import {
  type Ballot,
  type Button,
  type Choice,
  type Outgoing,
  rowsOf,
  type Standing,
} from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, shownInstant, type Turn } from "../turn.ts";
import { optionLabel } from "./labels.ts";

/** Above this an option does not fit beside another on a phone. */
const shortLabel = 10;

interface Said {
  /** Said first. */
  note?: string;
  /** What is to be given points, where several things are. */
  of?: string;
  /** It has just been answered, and `note` says so. */
  isAnswered?: boolean;
}

/** A ballot as somebody on its roll answers it: what is asked, what they have answered, and a button for each answer. */
export function ballotQuestion(turn: Turn, standing: Standing, { note, of, isAnswered }: Said = {}): Outgoing {
  const { ballot } = standing;
  const asked = of ?? askedNow(standing);
  const [first] = liveOptions(ballot);
  const isOfOne = ballot.method === "score" && isOneTap(ballot);
  const isTyped = ballot.isSecret && !isOneTap(ballot);
  const lines = isTyped
    ? liveOptions(ballot).map(({ key }, i) =>
        turn.say("ballot-line", { place: String(i + 1), text: optionLabel(turn, ballot, key) }),
      )
    : [];
  return {
    title: ballotTitle(turn, ballot),
    text: [
      note,
      standing.isProxy ? turn.say("vote-for-other", { name: standing.name }) : undefined,
      !asked && !isAnswered && isOfOne && first
        ? turn.say("vote-of-one", { text: optionLabel(turn, ballot, first.key) })
        : undefined,
      asked ? turn.say("vote-score-of", { text: optionLabel(turn, ballot, asked) }) : undefined,
      asked || isAnswered ? undefined : howTo(turn, ballot, isTyped),
    ]
      .filter(Boolean)
      .join("\n"),
    quote: lines.length > 0 ? lines.join("\n") : undefined,
    buttons: [...answerButtons(turn, standing, asked), homeRow(turn)],
    ...(ballot.method === "score" ? { takesNumbers: false as const } : {}),
  };
}

export const ballotTitle = (
  { say }: Pick<Turn, "say">,
  { kind, question, rules }: Pick<Ballot, "kind" | "question" | "rules">,
): string => say("ballot-title", { kind, subject: question, rehearsal: rehearsalIn({ rules }) });

/** Whether a ballot binds nobody, as `rehearsal-mark` takes it. */
export const rehearsalIn = ({ rules }: Pick<Ballot, "rules">): "yes" | "no" => (rules.isRehearsal ? "yes" : "no");

/** Words about a ballot that stand without its title. */
export const marked = ({ say }: Pick<Turn, "say">, ballot: Pick<Ballot, "rules">, words: string): string =>
  `${say("rehearsal-mark", { rehearsal: rehearsalIn(ballot) })}${words}`;

function howTo(turn: Turn, ballot: Ballot, isTyped: boolean): string {
  const args = { method: ballot.method, ...mostOf(ballot), secrecy: secrecyOf(ballot) };
  const until = shownInstant(turn, ballot.closesAt);
  const first = turn.say(ballot.rules.mayChange ? "vote-how" : "vote-how-once", { ...args, until });
  return isTyped ? `${first}\n${turn.say("vote-how-typed", { method: ballot.method })}` : first;
}

/** Whether a name stands with the answer and, among private persons, who reads it: as `ballot-secrecy` takes it. */
export const secrecyOf = ({ isSecret, rules }: Pick<Ballot, "isSecret" | "rules">): "secret" | "among" | "open" =>
  isSecret ? "secret" : rules.masksNames ? "among" : "open";

/** How many may be chosen, as `ballot-how` takes it. */
const mostOf = ({ rules: { most } }: Pick<Ballot, "rules">) => ({ isLimited: most ? "yes" : "no", most: most ?? 0 });

const liveOptions = ({ options }: Pick<Ballot, "options">) => options.filter((option) => !option.withdrawn);

/** One tap says everything; of an open ballot also where several taps say it, each of them counted at once. */
export function isOneTap({ method, isSecret, options }: Pick<Ballot, "method" | "isSecret" | "options">): boolean {
  if (method === "yes-no" || method === "single") return true;
  return method === "score" ? liveOptions({ options }).length === 1 : !isSecret;
}

/** What is to be given points next, where several things are, in an open ballot. */
function askedNow({ ballot, choice }: Standing): string | undefined {
  if (ballot.method !== "score" || ballot.isSecret) return undefined;
  const points = pointsOf(choice);
  return liveOptions(ballot).find(({ key }) => points[key] === undefined)?.key;
}

export const pointsOf = (choice: Choice | null): Readonly<Record<string, number>> =>
  choice && !Array.isArray(choice) ? (choice as Readonly<Record<string, number>>) : {};

export const chosenOf = (choice: Choice | null): readonly string[] =>
  Array.isArray(choice) ? (choice as readonly string[]) : [];

function answerButtons(turn: Turn, standing: Standing, asked: string | undefined): Button[][] {
  const { ballot, choice, electorId, isProxy } = standing;
  const elector = isProxy ? electorId : undefined;
  const sealed = ballot.isSecret ? { isSealed: true as const } : {};
  const vote = { do: "vote" as const, ballot: ballot.id, elector };
  if (ballot.method === "score") {
    const [only] = liveOptions(ballot);
    const of = isOneTap(ballot) ? only?.key : asked;
    const { min, max } = ballot.rules.scores ?? { min: 1, max: 5 };
    const points = Array.from({ length: max - min + 1 }, (_, i) => max - i);
    if (of) return [points.map((n) => ({ label: String(n), command: { ...vote, pick: of, score: n }, ...sealed }))];
    if (ballot.isSecret) return [[button(turn, "ballot-begin", { do: "ballot-begin", ballot: ballot.id, elector })]];
    return Object.entries(pointsOf(choice)).map(([key, points]) => [
      {
        label: turn.say("vote-points", { text: optionLabel(turn, ballot, key), points }),
        command: { do: "ballot-begin", ballot: ballot.id, elector, of: key },
      },
    ]);
  }
  if (!isOneTap(ballot)) return [[button(turn, "ballot-begin", { do: "ballot-begin", ballot: ballot.id, elector })]];
  const chosen = chosenOf(choice);
  const takesBack = ballot.method !== "yes-no" && ballot.method !== "single";
  const buttons = liveOptions(ballot).map(({ key }): Button => {
    const place = chosen.indexOf(key);
    const mark = place < 0 ? "" : ballot.method === "ranking" ? `${place + 1}. ` : "✓ ";
    const on = takesBack && place >= 0 ? { on: false as const } : {};
    return { label: `${mark}${optionLabel(turn, ballot, key)}`, command: { ...vote, pick: key, ...on }, ...sealed };
  });
  if (ballot.kind === "election" && ballot.method === "single")
    buttons.push({ label: turn.say("ballot-none"), command: { ...vote, pick: "" }, ...sealed });
  const isWide = buttons.some(({ label }) => Array.from(label).length > shortLabel);
  return rowsOf(buttons, isWide ? 1 : 2);
}

/** What somebody has chosen, in words. */
export function shownChoice(turn: Turn, ballot: Ballot, choice: Choice | null): string {
  const comma = turn.say("list-between");
  if (ballot.method === "score") {
    const points = pointsOf(choice);
    const given = ballot.options.filter(({ key }) => points[key] !== undefined);
    return given
      .map(({ key }) => turn.say("vote-points", { text: optionLabel(turn, ballot, key), points: points[key] ?? 0 }))
      .join(comma);
  }
  const between = ballot.method === "ranking" ? " > " : comma;
  return chosenOf(choice)
    .map((key) => optionLabel(turn, ballot, key))
    .join(between);
}
