import { type Button, rowsOf } from "../../instruments/index.ts";
import { findTopic, type Topic } from "../../understanding/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";
import { showMine } from "../visits/mine.ts";

type Way = "report" | "talk" | "meetings" | "ask-for-meeting" | "services" | "cases";

/** What one can do today about each, the likeliest first. */
const waysOf: Record<Exclude<Topic, "visits">, readonly Way[]> = {
  "four-meetings": ["meetings", "ask-for-meeting"],
  elections: ["talk", "meetings"],
  recall: ["report", "ask-for-meeting", "talk"],
  proposals: ["report", "ask-for-meeting"],
  charter: ["talk", "services"],
  published: ["cases", "talk"],
  print: ["services", "cases", "talk"],
};

/** "走访", "罢免", "章程在哪里看": what it is, and the ways that there are. False for all else. */
export async function hearTopic(turn: Turn, text: string): Promise<boolean> {
  const topic = findTopic(text);
  if (!topic) return false;
  if (topic === "visits") await showMine(turn);
  else {
    const open = waysOf[topic].filter((way) => way !== "ask-for-meeting" || turn.person.isVerified);
    const ways = open.map((way) => wayButton(turn, way));
    replyWith(turn, `topic-${topic}`, { link: turn.means.publicPage("") }, [...rowsOf(ways, 2), homeRow(turn)]);
  }
  return true;
}

/** The way to ask for a meeting, which is for verified residents. */
export const askForMeeting = (turn: Turn): Button =>
  turn.person.isVerified
    ? button(turn, "petition-begin", { do: "file", procedure: "petition" })
    : button(turn, "me-verify", { do: "joining", go: { to: "verify" } });

function wayButton(turn: Turn, way: Way): Button {
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
