import type { OpeningMeans } from "../engine/index.ts";
import { gatherHotTopics } from "./gather.ts";
import { watchHotTopics } from "./watch.ts";

/** Gathers what was filed since, and warns of what has grown hot. Returns how many warnings were opened, told of again or ended. */
export async function tendHotTopics(means: OpeningMeans): Promise<number> {
  await gatherHotTopics(means);
  return watchHotTopics(means);
}
