import { setTimeout as sleep } from "node:timers/promises";
import { type Link, openLink } from "../../../test/kill/link.ts";
import type { Fault, Stage } from "./fault.ts";

/** A town whose processes reach their database by a way that can be cut. */
async function openBehindLink({ open, after }: Stage) {
  const links: Link[] = [];
  const town = await open({
    processes: 2,
    via: async (url) => {
      const link = await openLink(url);
      links.push(link);
      return link.url;
    },
  });
  const [link] = links;
  if (!link) throw new Error("no link");
  after(async () => link.cut());
  return { town, link };
}

export const cutting: Fault[] = [
  {
    name: "network-cut",
    does: "the network between the processes and the database breaks, for moments and for seconds",
    isInShort: true,
    async strike(stage) {
      const { town, link } = await openBehindLink(stage);
      const times = stage.isShort ? 4 : 16;
      const instants = town.random("instants");
      for (let n = 0; n < times; n += 1) {
        await sleep(instants.whole(300, 2_000));
        if (n === Math.floor(times / 2)) await town.tellEverybody();
        link.cut();
        await sleep(n % 4 === 3 ? instants.whole(2_000, 5_000) : instants.whole(10, 200));
        await link.restore();
      }
      await sleep(2_000);
      return { town, times };
    },
  },
  {
    name: "network-silent",
    does: "connections to the database fall silent: nothing passes and nothing ends",
    async strike(stage) {
      const { town, link } = await openBehindLink(stage);
      await sleep(4_000);
      await town.tellEverybody();
      await sleep(town.random("instants").whole(0, 1_000));
      link.silence();
      // A silent line is given up after 40 s.
      await sleep(45_000);
      return { town, times: 1 };
    },
  },
];
