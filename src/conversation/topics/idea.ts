import { asksForService, findIdea } from "../../understanding/index.ts";
import { homeRow } from "../screens/menu.ts";
import { waitingPhotos } from "../state.ts";
import { button, replyWith, type Turn } from "../turn.ts";

/** "我想给全社区建一个新的垃圾房": whether it is to be a proposal or a suggestion is asked; the words stay at hand. False for all else. */
export function hearIdea(turn: Turn, text: string): boolean {
  if (!findIdea(text) || asksForService(text)) return false;
  turn.state.parked = { text, files: waitingPhotos(turn.state) };
  replyWith(turn, "topic-idea", {}, [
    [button(turn, "topic-idea-proposal", { do: "proposal-new", words: "parked" })],
    [button(turn, "topic-idea-request", { do: "file", procedure: "request", words: "parked" })],
    homeRow(turn),
  ]);
  return true;
}
