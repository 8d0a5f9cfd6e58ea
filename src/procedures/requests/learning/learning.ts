import type { City } from "../../../city/index.ts";
import type { Clock, Database, Logger } from "../../../foundation/index.ts";
import type { WhichKind, WhoseJob } from "../../engine/index.ts";
import { openLearnt } from "./learnt.ts";
import { retrain } from "./retrain.ts";
import { whatKindItIs, whoseJobItIs } from "./subjects.ts";

/** What this process has learnt of requests. */
export interface Learning {
  whoseJob: WhoseJob;
  whichKind: WhichKind;
  /** Takes up what is in use now. */
  refresh(): Promise<void>;
  /** Learns all of it anew, where there is something new. */
  learn(means: { clock: Clock; log: Logger; city: City }): Promise<void>;
}

/** Reads what is in use. */
export async function openLearning(db: Database): Promise<Learning> {
  const [jobs, kinds] = [openLearnt(db, "handler"), openLearnt(db, "request-kind")];
  const refresh = async () => {
    await jobs.refresh();
    await kinds.refresh();
  };
  await refresh();
  return {
    whoseJob: (words) => jobs.opinion(words),
    whichKind: (words) => kinds.opinion(words)?.sure,
    refresh,
    async learn({ clock, log, city }) {
      for (const subject of [whoseJobItIs, whatKindItIs]) {
        const training = await retrain({ db, clock, city }, subject);
        log.info({ ...training, learnt: subject.learnt }, "learnt from requests");
      }
      await refresh();
    },
  };
}
