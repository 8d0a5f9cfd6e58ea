// A process of its own that votes or closes, and is killed in the midst of it.
import { Change, createLogger, openDatabase, randomIds, systemClock } from "../../../src/foundation/index.ts";
import { castEnvelope, closeBallot, openBallotKeys, sealChoice, standingsOf } from "../../../src/instruments/index.ts";

const { url, folder, ballotId, people, dieAt, offsetMs } = JSON.parse(process.argv[2] ?? "{}") as {
  url: string;
  folder: string;
  ballotId: string;
  people?: string[];
  dieAt?: string;
  offsetMs: number;
};
const db = openDatabase(url, 4);
const clock = systemClock(offsetMs);
const ids = randomIds(clock);
const keys = openBallotKeys(folder);
const say = (what: unknown) => process.send?.(what);

if (people) {
  for (let round = 0; ; round += 1)
    for (const personId of people) {
      const receivedAt = clock.now();
      const [standing] = await standingsOf(db, personId, { ballotId, at: receivedAt });
      if (!standing?.ballot.publicKey) throw new Error("no ballot to vote in");
      const vote = sealChoice(standing.ballot.publicKey, [round % 2 === 0 ? "yes" : "no"], ids.secret);
      const change = new Change();
      castEnvelope(change, { standing, personId, receivedAt, now: receivedAt, vote });
      say({ trying: personId });
      await change.commit(db);
      say({ voted: personId, nonce: vote.nonce.toString("hex") });
    }
}
const log = createLogger({ level: "silent" });
const onStage = (stage: string) => {
  if (stage === dieAt) process.kill(process.pid, "SIGKILL");
};
say(await closeBallot({ db, clock, ids, keys, log, onStage }, ballotId));
await db.close();
