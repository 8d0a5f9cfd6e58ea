import { findOtherChannel } from "../../understanding/index.ts";
import { homeRow } from "../screens/menu.ts";
import { waitingPhotos } from "../state.ts";
import { button, reply, type Turn } from "../turn.ts";

/** What has its own channel by law is shown the way there before any form; the words stay at hand for what is filed here. */
export function showOtherChannel(turn: Turn, text: string, files: string[] = []): boolean {
  const message = otherChannel(turn, text);
  if (!message) return false;
  turn.state.parked = { text, files: [...waitingPhotos(turn.state), ...files] };
  const here = button(turn, "channel-file-here", { do: "file", procedure: "request", words: "parked" });
  reply(turn, { ...message, buttons: [[here], homeRow(turn)] });
  return true;
}

/** Said first where words answer a form that is open: the form goes on. */
export function mentionOtherChannel(turn: Turn, text: string): void {
  const message = otherChannel(turn, text);
  if (message) reply(turn, message);
}

function otherChannel(turn: Turn, text: string): { title: string; text: string } | undefined {
  const channel = findOtherChannel(text);
  if (!channel) return undefined;
  const district = turn.world.city.children(null)[0]?.name ?? "";
  return { title: turn.say(`channel-${channel}-title`), text: turn.say(`channel-${channel}`, { district }) };
}
