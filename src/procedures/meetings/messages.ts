import type { InvitedAs, NoticeMessage, QuotedLine } from "../../instruments/index.ts";
import type { CaseRow, World } from "../engine/index.ts";
import { answerBy } from "./answer-by.ts";
import { agendaOf } from "./guards.ts";
import { isRehearsal, kindOf } from "./kinds.ts";

/** What a meeting's notices are about: called, moved, called off, never opened, soon, a place has come free, it was given to the next. */
export type Told = "invited" | "moved" | "cancelled" | "not-held" | "soon" | "place" | "replaced";

/** What the invited read, `as` what they are invited; with the answers that they can give where one is asked for. `why`: it is called off. */
export function meetingMessage(
  c: CaseRow,
  { city, now }: Pick<World, "city" | "now">,
  { told, as = "person", why }: { told: Told; as?: InvitedAs; why?: string },
): NoticeMessage {
  const { form, facts, handlerId } = c;
  const body = handlerId ? city.body(handlerId).name : "";
  const { id: caseId, number } = c;
  const sequence = Number(facts.sequence);
  const args = {
    kind: String(form.kind),
    body,
    number,
    subject: String(form.subject),
    as,
    rehearsal: isRehearsal(c, { city }),
  };
  const answer = (key: string, to: string) => ({
    key: `invite-answer-${key}`,
    command: { do: "meeting-answer", caseId, answer: to, sequence },
  });
  const { mayProxy, isStatutory } = kindOf(form.kind);
  const proxy = mayProxy ? [answer("proxy", "proxy")] : [];
  const stop = { key: "sent-stop", command: { do: "notice-stop", kind: "meeting" }, isOptOut: true as const };
  const asks =
    told === "invited" || told === "moved" ? [answer("attend", "attend"), answer("decline", "decline"), ...proxy] : [];
  const declines = told === "soon" || told === "place" ? [answer("decline", "decline")] : [];
  return {
    titleKey: `invite-title-${told}`,
    key: `invite-text-${told}`,
    args,
    quote:
      told === "cancelled" || told === "not-held"
        ? why
        : linesOf(c, told, as === "drawn" ? answerBy(c, { city, now }) : null),
    files: told === "invited" && Array.isArray(form.papers) ? form.papers : undefined,
    buttons: [
      ...asks,
      ...declines,
      { key: "meeting-open", command: { do: "meeting", caseId } },
      ...(told === "invited" && !isStatutory ? [stop] : []),
    ],
  };
}

function linesOf(c: CaseRow, told: Told, by: Date | null): QuotedLine[] {
  const { facts, form } = c;
  const when: QuotedLine[] = [
    { key: "meeting-line-time", args: { at: { at: String(facts.heldAt) } } },
    { key: "meeting-line-venue", args: { text: String(facts.venue) } },
  ];
  if (told !== "invited") return when;
  const agenda = agendaOf(c).map((text, i): QuotedLine => ({ key: "meeting-line-item", args: { n: i + 1, text } }));
  // Who was drawn reads until when their place is kept.
  const answer: QuotedLine[] = by ? [{ key: "meeting-line-answer", args: { at: { at: by.toISOString() } } }] : [];
  return [...when, { key: "meeting-line-how", args: { text: String(form.how) } }, ...answer, ...agenda];
}
