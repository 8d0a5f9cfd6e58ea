// `npm run eval -- [--test DIR] [--json] [NAME …]`: how well words are understood, each figure against its reference.
import path from "node:path";
import { parseArgs } from "node:util";
import { type Figure, type Group, lineOf, rowOf } from "./figure.ts";
import { hotTopics } from "./hot-topics.ts";
import { lookUp } from "./lookup.ts";
import { messages, units } from "./routing.ts";
import { twins } from "./twins.ts";

/** One file a group; a new group is one more name here. */
const groups: readonly Group[] = [messages, units, lookUp, twins, hotTopics];

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
const figures: Figure[] = [];
for (const group of groups) {
  if (!group.names.some(isWanted)) continue;
  const measured = (await group.measure(folders)).filter(({ name }) => isWanted(name));
  if (values.json) for (const figure of measured) console.log(lineOf(figure));
  figures.push(...measured);
}
if (!values.json) console.table(figures.map(rowOf));
if (figures.every(({ value }) => value === undefined))
  console.error("not measured: the data folder ../shared/data is not here");
