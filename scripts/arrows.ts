// The gate `arrows`: which room of src may know of which. docs/architecture.md tells why.
import path from "node:path";
import { cruise, type IRegularForbiddenRuleType } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

/** A room may import the rooms listed after it, and itself. What stands directly in src, and the demo, may import all. */
const mayImport: Record<string, string[]> = {
  foundation: [],
  city: ["foundation"],
  instruments: ["foundation", "city"],
  "procedures/engine": ["foundation", "city", "instruments"],
  procedures: ["foundation", "city", "instruments", "understanding"],
  understanding: ["foundation", "city"],
  conversation: ["foundation", "city", "instruments", "procedures", "understanding"],
  board: ["foundation", "city", "instruments", "procedures", "understanding", "conversation"],
  channels: ["foundation", "city", "instruments", "procedures", "understanding", "conversation", "board"],
  retention: ["foundation", "city", "procedures"],
};

/** Fewer modules than this mean that the tool has gone blind, as it does with a TypeScript that it cannot load. */
const minModules = 10;

function rule(
  name: string,
  from: IRegularForbiddenRuleType["from"],
  to: IRegularForbiddenRuleType["to"],
): IRegularForbiddenRuleType {
  return { name, severity: "error", from, to };
}

const rooms = Object.keys(mayImport);

const arrows = rooms.map((room) => {
  const allowed = [room, ...(mayImport[room] ?? [])].map((name) => `^src/${name}/`);
  return rule(`arrows-of-${room.replace("/", "-")}`, { path: `^src/${room}/` }, { path: "^src/", pathNot: allowed });
});

const doors = rooms
  .filter((room) => !room.startsWith("procedures"))
  .map((room) =>
    rule(
      `door-of-${room}`,
      { path: "^src/", pathNot: `^src/${room}/` },
      { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.ts$` },
    ),
  );

const procedures = [
  rule(
    "door-of-procedures",
    { path: "^src/", pathNot: "^src/procedures/" },
    { path: "^src/procedures/", pathNot: ["^src/procedures/index\\.ts$", "^src/procedures/[^/]+/index\\.ts$"] },
  ),
  rule(
    "doors-within-procedures",
    { path: "^src/procedures/[^/]+$" },
    { path: "^src/procedures/[^/]+/", pathNot: "^src/procedures/[^/]+/index\\.ts$" },
  ),
  rule(
    "field-knows-only-engine",
    { path: "^src/procedures/([^/]+)/" },
    { path: "^src/procedures/", pathNot: ["^src/procedures/$1/", "^src/procedures/engine/index\\.ts$"] },
  ),
];

const others = [
  rule(
    "prisma-as-types-only",
    { path: "^src/", pathNot: "^src/foundation/" },
    { path: "^prisma/client/", dependencyTypesNot: ["type-only"] },
  ),
  rule("src-alone", { path: "^src/" }, { path: "^(test|scripts)/" }),
  rule("no-cycles", {}, { circular: true }),
  rule("resolvable", {}, { couldNotResolve: true }),
  rule("no-development-dependency", {}, { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] }),
];

process.chdir(path.resolve(import.meta.dirname, ".."));
const { output } = await cruise(
  ["src"],
  {
    ruleSet: { forbidden: [...arrows, ...doors, ...procedures, ...others] },
    validate: true,
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^prisma/client/"] },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["node", "import", "types"] },
  },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.json") },
);
if (typeof output === "string") throw new Error("dependency-cruiser reported in words, not as data");
const { violations, totalDependenciesCruised } = output.summary;
const seen = output.modules.filter(({ source }) => source.startsWith("src/")).length;
for (const { rule: broken, from, to } of violations) console.error(`${broken.name}: ${from} → ${to}`);
if (seen < minModules) console.error(`blind: only ${seen} modules of src seen`);
if (violations.length > 0 || seen < minModules) process.exitCode = 1;
else console.log(`${seen} modules, ${totalDependenciesCruised} arrows, all of them allowed.`);
