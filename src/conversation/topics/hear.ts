import { type Button, rowsOf } from "../../instruments/index.ts";
import { rehearsalOf } from "../../procedures/engine/index.ts";
import { type Affair, findAffair, type Topic } from "../../understanding/index.ts";
import { showDisclosures } from "../disclosures/screen.ts";
import { electionButtons, recallButtons } from "../elections/list.ts";
import { showHome } from "../joining/home.ts";
import { showMeetings } from "../meetings/list.ts";
import { showMorning } from "../morning/screen.ts";
import { showManners } from "../notices/manners.ts";
import { showProposals } from "../proposals/list.ts";
import { showProposalsMeant, unsignSaid } from "../proposals/said.ts";
import { communityOfPerson } from "../screens/community.ts";
import { homeRow } from "../screens/menu.ts";
import { showOversight } from "../supervision/screen.ts";
import { button, procedureOf, replyWith, type Turn } from "../turn.ts";
import { showMine } from "../visits/mine.ts";
import { placeWork, placingSeat, showWork } from "../work/screen.ts";
import { askForMeeting } from "./ask-for-meeting.ts";
import { termLine } from "./term.ts";

type Way = "recall" | "report" | "talk" | "meetings" | "ask-for-meeting" | "services" | "cases";
type Explained = "revote" | "letters" | "four-meetings" | "recall" | "charter" | "published" | "print";

/** What one can do today about each, the likeliest first. */
const waysOf: Record<Explained, readonly Way[]> = {
  revote: ["meetings", "talk"],
  letters: ["talk"],
  "four-meetings": ["meetings", "ask-for-meeting"],
  recall: ["recall", "report", "ask-for-meeting", "talk"],
  charter: ["talk", "services"],
  published: ["cases", "talk"],
  print: ["services", "cases", "talk"],
};

/** "走访", "主任怎么罢免", "下一次居务公开是哪天": what it is, when it is, and the ways that there are. False for all else. */
export async function hearTopic(turn: Turn, text: string): Promise<boolean> {
  const affair = findAffair(text);
  // What is due today is asked by who serves somewhere; to others the words mean nothing here.
  if (!affair || (affair.topic === "today" && turn.person.seats.length === 0)) return false;
  await show(turn, affair);
  return true;
}

async function show(turn: Turn, { topic, isWhen, isProgress, isWish, about }: Affair): Promise<void> {
  switch (topic) {
    case "visits":
      return showMine(turn);
    case "proposals":
      return isProgress ? showProposalsMeant(turn, about) : showProposals(turn);
    case "unsign":
      return unsignSaid(turn);
    case "disclosures":
      return showDisclosures(turn, { isWhen });
    case "work":
      return isWish && placingSeat(turn) ? placeWork(turn) : showWork(turn);
    case "today":
      return showMorning(turn);
    case "elections":
      return showElections(turn);
    case "meetings":
    case "votes":
      return showMeetings(turn);
    case "quiet":
      return showManners(turn, { do: "manners" });
    case "moving":
      return showHome(turn);
    case "oversight":
      return showOversight(turn);
    default:
      return explain(turn, topic);
  }
}

function explain(turn: Turn, topic: Extract<Topic, Explained>): void {
  const open = waysOf[topic].filter((way) => way !== "ask-for-meeting" || turn.person.isVerified);
  const ways = open.flatMap((way) => (way === "recall" ? recallButtons(turn) : [wayButton(turn, way)]));
  const args = { link: turn.means.publicPage(""), rehearsal: topic === "recall" ? recallMark(turn) : "no" };
  replyWith(turn, `topic-${topic}`, args, [...rowsOf(ways, 2), homeRow(turn)]);
}

/** Whether a recall that began now would bind nobody, where the person lives. */
const recallMark = (turn: Turn): "yes" | "no" => {
  const { binds = [] } = procedureOf(turn, "recall-motion");
  const { city, now } = turn.world;
  const areaId = communityOfPerson(turn)?.id ?? city.children(null)[0]?.id ?? "";
  return rehearsalOf(city.charterFor(areaId, now), binds);
};

/** Elections under way with their cards, until when the present term runs, and for who may the way to begin one. */
async function showElections(turn: Turn): Promise<void> {
  const { lines, begin } = await electionButtons(turn);
  const ways = [wayButton(turn, "talk"), wayButton(turn, "meetings")];
  replyWith(turn, "topic-elections", { link: turn.means.publicPage(""), term: termLine(turn) }, [
    ...lines,
    ...begin,
    ...rowsOf(ways, 2),
    homeRow(turn),
  ]);
}

function wayButton(turn: Turn, way: Exclude<Way, "recall">): Button {
  switch (way) {
    case "report":
      return button(turn, "menu-report", { do: "file", procedure: "request" });
    case "talk":
      return button(turn, "menu-talk", { do: "talk" });
    case "meetings":
      return button(turn, "menu-meetings", { do: "meetings" });
    case "services":
      return button(turn, "menu-services", { do: "services", page: 0 });
    case "cases":
      return button(turn, "menu-cases", { do: "cases", page: 0 });
    default:
      return askForMeeting(turn);
  }
}
