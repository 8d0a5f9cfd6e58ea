import type { NoticeMessage, QuotedLine } from "../../instruments/index.ts";
import type { Answers, CaseRow, World } from "../engine/index.ts";

/** Stands for the case of a message that is only previewed. */
const noCase = "00000000-0000-0000-0000-000000000000";

/** The questions of a consultation, in their order. */
export const questionsOf = ({ questions }: Answers): readonly string[] => (Array.isArray(questions) ? questions : []);

/** So much of the draft is read where each letter has its price. */
const shortLetters = 60;

function beginningOf(text: string): string {
  const letters = Array.from(text);
  return letters.length > shortLetters ? `${letters.slice(0, shortLetters).join("")}…` : text;
}

/** What those concerned read: who asks about what, until when, the draft and the questions. */
export function consultationMessage(
  answers: Answers,
  { city }: Pick<World, "city">,
  begun?: Pick<CaseRow, "id">,
): NoticeMessage {
  const caseId = begun?.id ?? noCase;
  const questions = questionsOf(answers);
  const text = String(answers.text);
  const line = (text: string, i: number): QuotedLine => ({ key: "consultations-line", args: { n: i + 1, text } });
  return {
    titleKey: "consultations-notice-title",
    key: "consultations-notice",
    args: {
      body: city.bodies.get(String(answers.body))?.name ?? "",
      subject: String(answers.subject),
      until: answers.until ? { at: String(answers.until) } : "",
      count: questions.length,
    },
    quote: [{ key: "consultations-draft", args: { text, short: beginningOf(text) } }, ...questions.map(line)],
    files: Array.isArray(answers.paper) ? answers.paper : undefined,
    buttons: [
      { key: "consultations-answer", command: { do: "consultation-answer", caseId } },
      { key: "case-open", command: { do: "case", caseId } },
      { key: "sent-stop", command: { do: "notice-stop", kind: "information" }, isOptOut: true },
    ],
  };
}

/** What became of what somebody said: the theme to which it was put, with its response. */
export const responseMessage = (
  { parentId, name, outcome, of }: { parentId: string; name: string; outcome: string; of: string },
  reason: string,
): NoticeMessage => ({
  key: "consultations-told",
  args: { theme: name, response: outcome, subject: of },
  quote: reason,
  buttons: [{ key: "case-open", command: { do: "case", caseId: parentId } }],
});
