import type { NoticeArg, NoticeButton, NoticeMessage, QuotedLine } from "../../instruments/index.ts";
import { type Answers, type CaseRow, motionOf, type World } from "../engine/index.ts";
import { askedOf, isSecretOf, methodOf, optionsOf, standingOptions, type VoteKind } from "./asked.ts";
import { rehearsalBy } from "./rehearsal.ts";
import { asksPrivatePersons } from "./self-government.ts";

/** Stands for the ballot of a message that is only previewed. */
const noBallot = "00000000-0000-0000-0000-000000000000";

/** Above this an option does not fit beside another on a phone. */
const shortLabel = 10;

/** What everybody on the roll reads: who asks what, until when, whether their name stands with it, and what to press. */
export const ballotMessage =
  (kind: VoteKind, begun?: Pick<CaseRow, "id" | "charterId" | "form" | "facts">) =>
  (answers: Answers, { city, now }: Pick<World, "city" | "now">): NoticeMessage => {
    const charter = begun
      ? city.charter(begun.charterId)
      : city.charterFor(city.body(String(answers.body)).areaId, now);
    const options = begun ? standingOptions(kind, begun) : optionsOf(kind, answers);
    const isSecret = isSecretOf(kind, answers);
    const method = methodOf(kind, answers);
    const ballot = begun?.id ?? noBallot;
    const buttons = buttonsFor(ballot, method, options, isSecret);
    // Whoever wants none of those who stand takes part all the same.
    if (kind === "election" && method === "single")
      buttons.push({ key: "ballot-none", command: { do: "vote", ballot, pick: "" }, isSealed: true });
    const args: Record<string, NoticeArg> = {
      kind,
      rehearsal: rehearsalBy(kind, charter),
      method,
      // Of an election nobody chooses more than there are seats.
      isLimited: kind === "election" ? "yes" : "no",
      most: Number(answers.seats ?? 0),
      secrecy: isSecret ? "secret" : asksPrivatePersons(answers, city) ? "among" : "open",
      body: city.bodies.get(String(answers.body))?.name ?? "",
      subject: askedOf(answers),
      until: answers.until ? { at: String(answers.until) } : "",
    };
    return {
      titleKey: "ballot-title",
      // What chat cannot promise is said once, before anything is chosen.
      key: isSecret ? "ballot-text-careful" : "ballot-text",
      args,
      quote: linesFor(begun, listed(method, options, buttons)),
      buttons,
      takesNumbers: method === "score" ? false : undefined,
      isWide: options.some(({ name }) => Array.from(name).length > shortLabel) || undefined,
    };
  };

/** What is voted on in words of ours, where the case above has some, before what the buttons do not name. */
export function linesFor(begun: Pick<CaseRow, "facts"> | undefined, more: QuotedLine[] = []): QuotedLine[] | undefined {
  const lines = [...motionOf(begun?.facts ?? {}), ...more];
  return lines.length > 0 ? lines : undefined;
}

/** What the buttons do not name: several things with their numbers, or the one that is given points. */
function listed(method: string, options: readonly { name: string }[], buttons: readonly NoticeButton[]) {
  if (buttons.some((b) => b.key === "ballot-begin"))
    return options.map(({ name }, i) => ({ key: "ballot-line", args: { place: String(i + 1), text: name } }));
  return method === "score" ? options.map(({ name }) => ({ key: "ballot-pick", args: { text: name } })) : undefined;
}

/** Where one tap says everything there is a button for each answer; else one that leads on, or none: it is typed. */
function buttonsFor(
  ballot: string,
  method: string,
  options: readonly { key: string; name: string }[],
  isSecret: boolean,
): NoticeButton[] {
  const sealed = isSecret ? ({ isSealed: true } as const) : {};
  const isOneTap = method === "yes-no" || method === "single" || (!isSecret && method !== "score");
  if (isOneTap) {
    return options.map(({ key, name }) => ({
      ...(name ? { key: "ballot-pick", args: { text: name } } : { key: `ballot-${key}` }),
      command: { do: "vote", ballot, pick: key },
      ...sealed,
    }));
  }
  const [only, ...others] = options;
  if (method === "score" && only && others.length === 0) {
    return scores.map((n) => ({
      key: "ballot-pick",
      args: { text: String(n) },
      command: { do: "vote", ballot, pick: only.key, score: n },
      ...sealed,
    }));
  }
  return [{ key: "ballot-begin", command: { do: "ballot-begin", ballot } }];
}

/** Best first, as people know it from school. */
const scores = [5, 4, 3, 2, 1] as const;
