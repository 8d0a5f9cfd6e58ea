import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./fault.ts";
import type { Mischief } from "./trouble.ts";

const services = { "bot-api": "botApi", gateway: "gateway" } as const;
const titles = { "bot-api": "the Bot API", gateway: "the SMS gateway" } as const;

const kinds: { name: string; mischief: Mischief; does: string }[] = [
  { name: "late", mischief: "late", does: "answers seconds late, and now and then too late" },
  { name: "twice", mischief: "twice", does: "answers twice, and calls twice at once with everything" },
  { name: "429", mischief: "patience", does: "asks for patience (429)" },
  { name: "500", mischief: "broken", does: "answers 500, before it has taken a message or after" },
  { name: "garbage", mischief: "garbage", does: "answers what is no answer, whether it has taken a message or not" },
  { name: "cut", mischief: "cut", does: "is cut off, before it has taken a message or after" },
];

const inShort = ["gateway-cut"];

/** So many calls have to have gone wrong. */
const fewest = 3;

/** Two of five calls of a service go wrong. */
const troubled = (service: keyof typeof services, { name, mischief, does }: (typeof kinds)[number]): Fault => ({
  name: `${service}-${name}`,
  does: `${titles[service]} ${does}`,
  isInShort: inShort.includes(`${service}-${name}`),
  async strike({ open, isShort }) {
    const town = await open(mischief === "twice" ? { processes: 2 } : {});
    const way = town.ways[services[service]];
    way.mischief = mischief;
    if (mischief === "twice") town.life.isTwice = town.gateway.isTwice = true;
    await sleep(1_000);
    await town.tellEverybody();
    await town.untilFiled(isShort ? 3 : 12);
    for (let tries = 0; way.times < fewest && tries < 30; tries += 1) await sleep(1_000);
    // It goes on while what is left goes out: nobody is asked to send it in quiet.
    return { town, times: way.times };
  },
});

export const answering: Fault[] = (["bot-api", "gateway"] as const).flatMap((service) =>
  kinds.map((kind) => troubled(service, kind)),
);
