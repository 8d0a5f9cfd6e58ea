import {
  audienceArgs,
  type NoticeArg,
  type NoticeKind,
  type NoticeMessage,
  optionalKinds,
  type QuotedLine,
} from "../../instruments/index.ts";
import type { Answers, World } from "../engine/index.ts";

/** What is written in a notice: each can be corrected. */
export const lines = ["subject", "text", "heldAt", "venue", "how"] as const;

/** What has been corrected: what its readers know so far, and when the first was sent. */
export interface CorrectionOf {
  before: Answers;
  sentAt: Date;
}

/** What everybody of the audience reads: who sends it, to whom, what it is about, and what they can do. */
export function messageFor(answers: Answers, { city }: Pick<World, "city">, corrects?: CorrectionOf): NoticeMessage {
  const kind = String(answers.kind) as NoticeKind;
  const body = city.bodies.get(String(answers.body))?.name ?? "";
  const args = { kind, body, subject: String(answers.subject), ...audienceArgs(answers, city) };
  return {
    titleKey: corrects ? "sent-title-corrected" : "sent-title",
    key: corrects ? "sent-text-corrected" : "sent-text",
    args: corrects ? { ...args, ...correctionArgs(answers, corrects) } : args,
    quote: linesOf(answers, corrects?.before ?? answers),
    buttons: [
      ...(asksAnswer(answers) ? [{ key: "sent-received", command: { do: "acknowledge" } }] : []),
      ...(optionalKinds.includes(kind)
        ? [{ key: "sent-stop", command: { do: "notice-stop", kind }, isOptOut: true as const }]
        : []),
    ],
  };
}

/** Danger is always answered: who does not is looked for by another way. */
export const asksAnswer = ({ kind, asks }: Answers): boolean => kind === "emergency" || asks === "yes";

/** When the first was sent, and the names of what is different in this one. */
function correctionArgs(answers: Answers, { before, sentAt }: CorrectionOf): Record<string, NoticeArg> {
  const changed = lines.filter((name) => answers[name] !== before[name]);
  return { at: { at: sentAt.toISOString() }, changed: { words: changed.map((name) => `notice-field-${name}`) } };
}

/** The lines as they are now; a time or a place that is another one shows the old one too. */
function linesOf({ kind, text, heldAt, venue, how }: Answers, before: Answers): QuotedLine[] {
  const line = { key: "sent-line", args: { text: String(text) } };
  if (kind !== "meeting") return [line];
  const at = (value: unknown) => ({ at: String(value) });
  return [
    line,
    heldAt === before.heldAt
      ? { key: "sent-line-time", args: { at: at(heldAt) } }
      : { key: "sent-line-time-new", args: { at: at(heldAt), before: at(before.heldAt) } },
    venue === before.venue
      ? { key: "sent-line-venue", args: { text: String(venue) } }
      : { key: "sent-line-venue-new", args: { text: String(venue), before: String(before.venue) } },
    { key: "sent-line-how", args: { text: String(how) } },
  ];
}
