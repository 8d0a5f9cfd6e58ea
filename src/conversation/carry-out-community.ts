import { beginAppraisal, showAppraisals } from "./appraisals/screen.ts";
import type { Command } from "./commands.ts";
import { beginAnswer, dropAnswerFiles, showOwn, skipQuestion, stopAnswering } from "./consultations/answer.ts";
import { putChosen } from "./consultations/put.ts";
import { beginConsultation, showConsultations } from "./consultations/screen.ts";
import { beginTheme, pickAnswer, showAnswerFiles, showSorting } from "./consultations/sort.ts";
import { showCorrections } from "./disclosures/corrections.ts";
import { discloseMajor, objectTo, showDisclosures } from "./disclosures/screen.ts";
import { showHotTopics } from "./hot-topics/list.ts";
import { listTopicCases, showHotTopic } from "./hot-topics/topic.ts";
import { setMorning, showMorning, showMorningPart } from "./morning/screen.ts";
import { askCommittee } from "./supervision/hear.ts";
import { showOversight } from "./supervision/screen.ts";
import { superviseCase } from "./supervision/supervise.ts";
import type { Turn } from "./turn.ts";
import { placeWork, showWork } from "./work/screen.ts";

type CommunityCommand = Extract<
  Command,
  {
    do:
      | ("work" | "work-new" | "disclosures" | `disclosure-${string}` | "morning" | `morning-${string}`)
      | ("oversight" | `oversight-${string}`)
      | ("hot-topics" | "hot-topic" | "hot-topic-cases")
      | ("consultations" | `consultation-${string}` | "appraisals" | `appraisal-${string}`);
  }
>;

const beginnings = ["work", "disclosure", "morning", "oversight", "consultation", "appraisal", "hot-topic"];

export const isAboutCommunity = (command: Command): command is CommunityCommand =>
  beginnings.some((word) => command.do === word || command.do === `${word}s` || command.do.startsWith(`${word}-`));

/** Carries out what is asked about the affairs of a community: its work for others, what it discloses, what is asked of its committee, what is due, what it is asked, what many have. */
export async function carryOutCommunity(turn: Turn, command: CommunityCommand): Promise<void> {
  switch (command.do) {
    case "work":
      return showWork(turn, command.page);
    case "work-new":
      return placeWork(turn);
    case "disclosures":
      return showDisclosures(turn, command);
    case "disclosure-object":
      return objectTo(turn, command.caseId);
    case "disclosure-new":
      return discloseMajor(turn);
    case "disclosure-corrections":
      return showCorrections(turn);
    case "oversight":
      return showOversight(turn, command.page);
    case "oversight-ask":
      return askCommittee(turn);
    case "oversight-supervise":
      return superviseCase(turn, command.caseId);
    case "appraisals":
      return showAppraisals(turn);
    case "appraisal-new":
      return beginAppraisal(turn, command.as ?? "occasional");
    case "consultations":
      return showConsultations(turn);
    case "consultation-new":
      return beginConsultation(turn, command.body);
    case "consultation-answer":
      return beginAnswer(turn, command.caseId, command.question);
    case "consultation-said":
      return showOwn(turn, command.caseId);
    case "consultation-skip":
      return skipQuestion(turn, command.caseId, command.question);
    case "consultation-stop":
      return stopAnswering(turn, command.caseId);
    case "consultation-no-files":
      return dropAnswerFiles(turn, command.caseId, command.question);
    case "consultation-files":
      return showAnswerFiles(turn, command.caseId, command.answer);
    case "consultation-sort":
      return showSorting(turn, command.caseId, command);
    case "consultation-pick":
      return pickAnswer(turn, command.caseId, command.answer, command.isAlike === true);
    case "consultation-put":
      return putChosen(turn, command.caseId, command.theme);
    case "consultation-theme":
      return beginTheme(turn, command.caseId);
    case "hot-topics":
      return showHotTopics(turn, command.page);
    case "hot-topic":
      return showHotTopic(turn, command.topic);
    case "hot-topic-cases":
      return listTopicCases(turn, command.topic, command.page ?? 0);
    case "morning":
      return showMorning(turn);
    case "morning-part":
      return showMorningPart(turn, command.part);
    case "morning-set":
      return setMorning(turn, command.hour);
  }
}
