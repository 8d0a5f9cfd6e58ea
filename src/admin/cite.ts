import { type Citation, citedRules, type Rules, uncitedRules } from "../city/index.ts";
import { rehearsalOf } from "../procedures/engine/index.ts";
import { procedures } from "../procedures/index.ts";
import { dayIn } from "./days.ts";
import { type AdminCommand, type Desk, recorded, required, UsageError } from "./desk.ts";

/** Votes that bind once an operator has cited the clause that permits them in chat. */
const votes = ["election", "recall", "resolution", "owners-decision", "charter-change"] as const;
type Vote = (typeof votes)[number];

/** A clause is quoted wherever a vote rests on it: a number alone tells nobody anything. */
const fewestLetters = 10;

const rulesFor = (vote: Vote): readonly string[] => procedures.get(vote)?.binds ?? [];

/** The charter of the district as it stands. */
function standing({ app, clock }: Desk) {
  const [district] = app.city().children(null);
  if (!district) throw new UsageError("there is no district yet: npm start makes it");
  return { areaId: district.id, charter: app.city().charterFor(district.id, clock.now()) };
}

const citationOf = (rules: Rules, vote: Vote): Citation | undefined =>
  rulesFor(vote)
    .flatMap((name) => rules[name]?.cited ?? [])
    .find((one) => one.vote === vote);

function voteNamed(desk: Desk): Vote {
  const name = required(desk, "vote", `one of ${votes.join(", ")}`);
  const found = votes.find((one) => one === name);
  if (!found) throw new UsageError(`there is no kind of vote ${name}; there are: ${votes.join(", ")}`);
  return found;
}

/** Which kinds of vote bind in chat, and by which clause. */
export const listVotes: AdminCommand = async (desk) => {
  const { charter } = standing(desk);
  for (const vote of votes) {
    const cited = citationOf(charter.rules, vote);
    const state = rehearsalOf(charter, rulesFor(vote)) === "yes" ? "a rehearsal (模拟)" : "binds";
    desk.print(`${vote}  ${state}${cited ? `  ${cited.source}（${cited.on}）：${cited.text}` : ""}`);
  }
};

/** What the charter says of a kind of vote, rule by rule, as far as anybody knows it. */
function showRules(desk: Desk, vote: Vote): void {
  const { charter } = standing(desk);
  desk.print(`${vote}: the rules by which it is held and decided. Hold each against the law in force where you are.`);
  for (const name of rulesFor(vote)) {
    const { value, source, clause } = charter.rule(name);
    const mark = source === "usual" || value === false ? "  ← only usual practice, or not permitted" : "";
    desk.print(`  ${name} = ${JSON.stringify(value)}\n    ${clause}${mark}`);
  }
}

/** An option as given, or asked for where somebody sits at the terminal. */
async function asked(desk: Desk, name: "clause" | "source" | "on", what: string): Promise<string> {
  if (!desk.values[name] && desk.ask) desk.values[name] = await desk.ask(`${what}: `);
  return required(desk, name, what);
}

async function readCitation(desk: Desk, vote: Vote): Promise<Citation> {
  const text = await asked(desk, "clause", "the clause that permits it, word for word");
  if (Array.from(text).length < fewestLetters) throw new UsageError("--clause is the clause itself, not its number");
  const source = await asked(desk, "source", "where it stands, such as 《…条例》第十二条");
  const on = await asked(desk, "on", "since which day it is in force, such as 2026-01-01");
  if (dayIn(on, "on") > desk.clock.now()) throw new UsageError(`it is not in force before ${on}: cite it then`);
  return { vote, text, source, on };
}

/** Enters a version of the district's charter that holds what is changed, with the record of who changed it. */
async function enter(desk: Desk, act: { action: string; subject: object; rules: Rules }): Promise<number> {
  const { areaId } = standing(desk);
  const [newest] = await desk.db.query<{ version: number }>(
    `SELECT max(version) AS version FROM "Charter" WHERE "areaId" = $1`,
    [areaId],
  );
  const version = (newest?.version ?? 0) + 1;
  const row = { id: desk.ids.uuid(), areaId, version, effectiveAt: desk.clock.now(), rules: act.rules as object };
  await recorded(desk, act.action, { ...act.subject, version })
    .insert("Charter", row)
    .commit(desk.db);
  await desk.app.refreshCity();
  return version;
}

/** The operator cites the clause by which a kind of vote binds in chat: what begins afterwards does, what runs goes on as it began. */
export const cite: AdminCommand = async (desk) => {
  const vote = voteNamed(desk);
  const { charter } = standing(desk);
  const there = citationOf(charter.rules, vote);
  if (there)
    throw new UsageError(`${vote} rests on ${there.source} already; first: npm run admin -- uncite --vote ${vote}`);
  showRules(desk, vote);
  const citation = await readCitation(desk, vote);
  const sure = desk.ask && !desk.values.yes ? await desk.ask(`${vote} binds by this from now on? yes/no: `) : "yes";
  if (!/^(y|yes|是)$/i.test(sure.trim())) return desk.print("nothing was changed");
  const rules = citedRules(charter.rules, rulesFor(vote), citation);
  const version = await enter(desk, { action: "cite", subject: { ...citation }, rules });
  desk.print(
    `cited: what of ${vote} begins from now on binds (charter version ${version}); what runs goes on as it began`,
  );
};

/** Takes a citation back: what begins afterwards is a rehearsal again. */
export const uncite: AdminCommand = async (desk) => {
  const vote = voteNamed(desk);
  const { areaId, charter } = standing(desk);
  const citation = citationOf(charter.rules, vote);
  if (!citation) throw new UsageError(`no clause is cited for ${vote}; see: npm run admin -- votes`);
  const reason = required(desk, "reason", "why it is taken back, such as that the clause is no longer in force");
  const sql = `SELECT rules FROM "Charter" WHERE "areaId" = $1 AND "effectiveAt" <= $2 ORDER BY "effectiveAt", version`;
  const versions = await desk.db.query<{ rules: Rules }>(sql, [areaId, desk.clock.now()]);
  const rules = uncitedRules(
    versions.map((one) => one.rules),
    vote,
  );
  const version = await enter(desk, { action: "uncite", subject: { ...citation, reason }, rules });
  desk.print(`taken back: what of ${vote} begins from now on is a rehearsal (charter version ${version})`);
};
