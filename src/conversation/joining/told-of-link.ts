import { maskPhone, phoneOfSmsAddress } from "../../city/index.ts";
import { isLocale } from "../../foundation/index.ts";
import { casePriority, type Outgoing } from "../../instruments/index.ts";
import { button, sayFor, type Turn } from "../turn.ts";
import { channelWords } from "./me.ts";

/** One way to somebody: a channel and the channel's own address. */
interface Way {
  id: string;
  personId: string;
  channel: string;
  address: string;
  locale: string;
}

const waysSql = `SELECT a.id, a."personId", a.channel, a.address, (SELECT p.locale FROM "Person" p WHERE p.id = $2) AS locale
  FROM "Address" a WHERE a."personId" IN ($1, $2) AND a."blockedAt" IS NULL ORDER BY a."lastSeenAt" DESC, a.id`;

/**
 * All other addresses of the two who become one are told what was connected to them, with a way to undo it at once: who
 * holds the address that is used now may not be who they are.
 */
export async function tellOfLink(turn: Turn, link: { id: string; fromId: string; intoId: string }): Promise<void> {
  const { means, change, addressId, world } = turn;
  const ways = await means.db.query<Way>(waysSql, [link.fromId, link.intoId], "ways-of-two");
  const here = ways.find((way) => way.id === addressId);
  for (const way of ways) {
    // What is new to somebody is the other side: this address, or where the code came from.
    const added = way.personId === link.intoId ? here : ways.find((other) => other.personId === link.intoId);
    if (!added || way === here) continue;
    const say = sayFor(means, way.channel, isLocale(way.locale) ? way.locale : "zh-CN");
    const payload: Outgoing = {
      text: say("link-told", { way: wayWords(turn, say, added) }),
      buttons: [[button({ say }, "link-undo", { do: "unlink", link: link.id })]],
    };
    change.insert("Delivery", {
      ...{ id: means.ids.uuid(), kind: "notice", personId: link.intoId, addressId: way.id, channel: way.channel },
      ...{ priority: casePriority, dueAt: world.now, createdAt: world.now, state: "queued", leaseUntil: null },
      payload: payload as object,
    });
  }
}

/** 短信 138****1234: a phone can be told by its ends, an account of a messenger by its name alone. */
function wayWords({ means }: Turn, say: Turn["say"], { channel, address }: Way): string {
  const name = channelWords({ means, say }, channel);
  return channel === "sms" ? `${name} ${maskPhone(phoneOfSmsAddress(means.keyed, address))}` : name;
}
