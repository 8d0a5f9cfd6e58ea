import type { Turn } from "../turn.ts";
import { askCare, endCareOf } from "./care.ts";
import type { VisitStep } from "./commands.ts";
import { showCoverage } from "./coverage.ts";
import { fileFor } from "./file-for.ts";
import { findHome } from "./find.ts";
import { hearTopic, nothingHeard, takeUp } from "./heard.ts";
import { showHome } from "./home.ts";
import { showMine } from "./mine.ts";
import { showPhones } from "./phones.ts";
import { beginPlan } from "./plan.ts";
import { recordVisit, undo } from "./record.ts";

/** A button of visits. */
export async function goVisits(turn: Turn, go: VisitStep): Promise<void> {
  switch (go.to) {
    case "mine":
      return showMine(turn);
    case "home":
      return showHome(turn, go.household);
    case "result":
      return recordVisit(turn, go.household, go.result);
    case "topic":
      return hearTopic(turn, go.visit, go.topic);
    case "nothing":
      return nothingHeard(turn, go.visit);
    case "file":
      return fileFor(turn, go.visit, go.member);
    case "unfinished":
      return takeUp(turn, go.visit);
    case "undo":
      return undo(turn, go.visit);
    case "phones":
      return showPhones(turn, go.household);
    case "care":
      return askCare(turn, go);
    case "care-end":
      return endCareOf(turn, go.household);
    case "coverage":
      return showCoverage(turn, go.page ?? 0);
    case "plan":
      return beginPlan(turn);
    case "find":
      return findHome(turn, go.door);
  }
}
