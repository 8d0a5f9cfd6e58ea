import type { Button } from "../../instruments/index.ts";
import { showRules } from "../charter/show.ts";
import { hasConsent, recordOf, stationName } from "../joining/record.ts";
import { homeRow } from "../screens/menu.ts";
import { button, reply, replyWith, type Turn } from "../turn.ts";
import type { OwnDataCommand } from "./commands.ts";
import { erase } from "./erase.ts";
import { keepingRules, keptLines, readKept } from "./kept.ts";
import { showLooks } from "./looks.ts";

/** A button of 我的数据. */
export async function goOwnData(turn: Turn, { to, page = 0, isSure }: OwnDataCommand): Promise<void> {
  switch (to) {
    case "correct":
      return showCorrecting(turn);
    case "keeps":
      return showRules(turn, keepingRules, turn.say("mydata-keeps-why"));
    case "looks":
      return showLooks(turn, page);
    case "erase":
      return erase(turn, isSure === true);
    default:
      return showOwnData(turn);
  }
}

/** 我的数据: what is kept and how long, with the ways to look at it, take it along, correct and delete it. */
export async function showOwnData(turn: Turn): Promise<void> {
  const record = await recordOf(turn);
  const lines = keptLines(turn, await readKept(turn));
  reply(turn, {
    title: turn.say("mydata-button"),
    text: [turn.say("mydata-what", { joined: record.consentAt ? "yes" : "no" }), ...lines].join("\n"),
    buttons: [
      [button(turn, "menu-me", { do: "me" }), button(turn, "me-export", { do: "export" })],
      [way(turn, "correct"), way(turn, "erase")],
      [way(turn, "looks"), way(turn, "keeps")],
      homeRow(turn),
    ],
  });
}

const way = (turn: Turn, to: NonNullable<OwnDataCommand["to"]>): Button =>
  button(turn, `mydata-to-${to}`, { do: "own-data", to });

/** 更正: what one can correct oneself, and who corrects the rest. */
async function showCorrecting(turn: Turn): Promise<void> {
  const record = await recordOf(turn);
  const isJoined = hasConsent(record);
  const home = button(turn, "me-set-home", { do: "joining", go: { to: "home" } });
  const phone = button(turn, "mydata-phone", { do: "joining", go: { to: "phone", other: true } });
  replyWith(turn, "mydata-correct", { station: stationName(turn), joined: isJoined ? "yes" : "no" }, [
    ...(isJoined ? [record.verifiedAt ? [home] : [home, phone]] : []),
    [button(turn, "menu-cases", { do: "cases", page: 0 }), button(turn, "menu-talk", { do: "talk" })],
    homeRow(turn),
  ]);
}
