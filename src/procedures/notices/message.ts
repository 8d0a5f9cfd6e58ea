import {
  audienceArgs,
  type NoticeKind,
  type NoticeMessage,
  optionalKinds,
  type QuotedLine,
} from "../../instruments/index.ts";
import type { Answers, World } from "../engine/index.ts";

/** What has been corrected: the text as it is now, and when the first was sent. */
export interface MessageOf {
  text: string;
  sentAt: Date;
}

/** What everybody of the audience reads: who sends it, to whom, what it is about, and what they can do. */
export function messageFor(answers: Answers, { city }: Pick<World, "city">, corrected?: MessageOf): NoticeMessage {
  const kind = String(answers.kind) as NoticeKind;
  const body = city.bodies.get(String(answers.body))?.name ?? "";
  const args = { kind, body, subject: String(answers.subject), ...audienceArgs(answers.to, city) };
  return {
    titleKey: corrected ? "sent-title-corrected" : "sent-title",
    key: corrected ? "sent-text-corrected" : "sent-text",
    args: { ...args, at: corrected ? { at: corrected.sentAt.toISOString() } : "" },
    quote: linesOf(answers, corrected?.text ?? String(answers.text)),
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

function linesOf({ kind, heldAt, venue, how }: Answers, text: string): QuotedLine[] {
  const line = { key: "sent-line", args: { text } };
  if (kind !== "meeting") return [line];
  return [
    line,
    { key: "sent-line-time", args: { at: { at: String(heldAt) } } },
    { key: "sent-line-venue", args: { text: String(venue) } },
    { key: "sent-line-how", args: { text: String(how) } },
  ];
}
