import { Change } from "../foundation/index.ts";
import { type Learnt, listVersions, useVersion } from "../procedures/requests/index.ts";
import { type AdminCommand, type Desk, recorded, UsageError } from "./desk.ts";

/** Lists the versions of what was learnt of whose job requests are, or of their kind, or puts one of them in use. */
export const model: AdminCommand = async (desk) => {
  const [what, ...words] = desk.words ?? [];
  const learnt: Learnt = words.at(-1) === kinds ? kinds : "handler";
  const [number, ...more] = words.filter((word) => word !== kinds);
  if (what === "list" && number === undefined) return listModels(desk, learnt);
  if (what === "use" && number !== undefined && more.length === 0) return useModel(desk, Number(number), learnt);
  throw new UsageError(`model list, or model use VERSION; with ${kinds} at the end for what kind requests are of`);
};

const kinds = "request-kind";

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

async function listModels({ db, print }: Desk, learnt: Learnt): Promise<void> {
  const versions = await listVersions(db, learnt);
  for (const { version, madeAt, learntFrom, scores, isInUse } of versions) {
    const { cases, history } = learntFrom;
    const { heldBack, accuracy, macroF1, coverage } = scores;
    print(
      `${isInUse ? "*" : " "} ${version}  ${madeAt.toISOString()}  ${cases} cases, ${history} of history; of ${heldBack} held back ${percent(accuracy)} right, macro-F1 ${macroF1.toFixed(3)}, sure of ${percent(coverage)}`,
    );
  }
  print(versions.length === 0 ? "nothing was learnt yet: npm run train" : "* is in use");
}

async function useModel(desk: Desk, version: number, learnt: Learnt): Promise<void> {
  const { app, db, clock, by } = desk;
  const versions = await listVersions(db, learnt);
  const wanted = versions.find((one) => one.version === version);
  const before = versions.find(({ isInUse }) => isInUse);
  if (!wanted)
    throw new UsageError(`there is no version ${version}; there are: ${versions.map((v) => v.version).join(", ")}`);
  if (wanted.isInUse) return desk.print(`version ${version} is in use already`);
  const change = new Change().add(
    recorded(desk, "use-model", { learnt, before: before?.version ?? null, after: version }),
  );
  await useVersion(change, version, clock.now(), by, learnt).commit(db);
  await app.refreshCity();
  desk.print(`version ${version} is in use; other processes take it up within a minute`);
}
