// `npm run eval -- [--test DIR] [--json] [NAME …]`: how well words are understood, each figure against its reference.
import path from "node:path";
import { parseArgs } from "node:util";
import { type Figure, type Group, linesOf, rowOf } from "./figure.ts";
import { hotTopics } from "./hot-topics.ts";
import { lookUp } from "./lookup.ts";
import { openEndpoint } from "./model.ts";
import { messages, units } from "./routing.ts";
import { slots } from "./slots.ts";
import { twins } from "./twins.ts";

/** One file a group; a new group is one more name here. */
const groups: readonly Group[] = [messages, units, lookUp, slots, twins, hotTopics];

const { values, positionals } = parseArgs({
  options: { json: { type: "boolean" }, test: { type: "string" } },
  allowPositionals: true,
});
const known = groups.flatMap(({ names }) => names);
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`no figure ${unknown.join(", ")}; there are: ${known.join(", ")}`);
  process.exit(2);
}
const learn = path.resolve(import.meta.dirname, "..", "..", "..", "shared", "data");
const folders = { learn, test: values.test === undefined ? undefined : path.resolve(values.test) };
const isWanted = (name: string) => positionals.length === 0 || positionals.includes(name);
const model = await openEndpoint(process.env);
const rows: ReturnType<typeof rowOf>[] = [];
const missing: Figure[] = [];
for (const group of groups) {
  if (!group.names.some(isWanted)) continue;
  const measured = (await group.measure(folders, model)).filter(({ name }) => isWanted(name));
  const mayAsk = group.asksModel === true;
  if (values.json) for (const line of measured.flatMap((figure) => linesOf(figure, mayAsk))) console.log(line);
  rows.push(...measured.map((figure) => rowOf(figure, mayAsk)));
  missing.push(...measured.filter(({ value }) => value === undefined));
}
if (!values.json) console.table(rows);
if (!model) console.error("with a model: not measured, since OPENAI_API_KEY and OPENAI_MODEL name no endpoint");
if (missing.length > 0) {
  const from = [path.relative(process.cwd(), learn), ...(values.test === undefined ? [] : [values.test])].join(" and ");
  console.error(`not measured: ${missing.map(({ name }) => name).join(", ")}. Their files are not in ${from}`);
  process.exitCode = 1;
}
