import type { Columns, Problem } from "./problem.ts";
import { type Line, listIn, textIn } from "./table.ts";

export const directoryColumns: Columns = {
  district: { zh: "区", also: ["区县", "district_name"] },
  streetCode: { zh: "街道编码", also: ["街道代码"] },
  street: { zh: "街道", also: ["街道名称", "镇街", "街道办事处"], isRequired: true },
  communityCode: { zh: "社区编码", also: ["社区代码"] },
  community: { zh: "社区", also: ["社区名称", "村社区", "居委会"] },
  courtyard: { zh: "小区", also: ["院落", "小区院落", "小区名称", "院落名称"] },
  building: { zh: "楼栋", also: ["栋", "楼号", "幢"] },
  entrance: { zh: "单元", also: ["单元号"] },
  code: { zh: "编码", also: ["代码"] },
  aliases: { zh: "别名", also: ["俗称"] },
  lat: { zh: "纬度", also: ["latitude"] },
  lon: { zh: "经度", also: ["longitude", "lng"] },
};

export const levels = ["street", "community", "courtyard", "building", "entrance"] as const;
export type Level = (typeof levels)[number];

/** An area as the file has it. */
export interface Node {
  kind: Level;
  name: string;
  parent: Node | undefined;
  code: string | undefined;
  aliases: string[];
  point: { lat: number; lon: number } | undefined;
  /** The line that named it first. */
  line: number;
  /** Names from the street down, joined. */
  key: string;
}

/** Statistics name a community by its committee: "水井坊社区居委会" is 水井坊社区; "…街道办事处" is the street. */
export const areaName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/(?<=社区|村)(?:居民委员会|居委会)$/, "")
    .replace(/村(?:民委员会|委会)$/, "村")
    .replace(/(?<=街道)办事处$/, "");

/** The areas of a file, parents first, each once, with what contradicts itself. */
export function nodesOf(lines: readonly Line[]): { nodes: Node[]; problems: Problem[] } {
  const nodes = new Map<string, Node>();
  const problems: Problem[] = [];
  for (const line of lines) {
    const names = levels.map((level) => areaName(textIn(line, level)));
    const faults = faultsIn(line, names);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const given = levels.flatMap((kind, i) => (names[i] ? [{ kind, name: names[i] }] : []));
    let parent: Node | undefined;
    for (const [i, { kind, name }] of given.entries()) {
      const isOwn = i === given.length - 1;
      const code = codeFor(line, kind, isOwn);
      const key: string = parent ? `${parent.key}/${name}` : name;
      const node: Node = nodes.get(key) ?? {
        kind,
        name,
        parent,
        code,
        aliases: [],
        point: undefined,
        line: line.no,
        key,
      };
      nodes.set(key, node);
      if (code && node.code && node.code !== code)
        problems.push({ line: line.no, column: "code", fault: "other-code", args: { name, first: node.line } });
      node.code ??= code;
      if (isOwn) describe(node, line);
      parent = node;
    }
  }
  return { nodes: [...nodes.values()], problems: [...problems, ...sharedCodes([...nodes.values()])] };
}

/** A code column of its own, or "code" for the deepest area of the line. */
function codeFor(line: Line, kind: Level, isOwn: boolean): string | undefined {
  const own = kind === "street" || kind === "community" ? textIn(line, `${kind}Code`) : "";
  return own || (isOwn ? textIn(line, "code") : "") || undefined;
}

function describe(node: Node, line: Line): void {
  node.aliases = [...new Set([...node.aliases, ...listIn(line, "aliases")])];
  const [lat, lon] = [textIn(line, "lat"), textIn(line, "lon")];
  if (lat !== "" && lon !== "") node.point = { lat: Number(lat), lon: Number(lon) };
}

function faultsIn(line: Line, names: readonly string[]): Problem[] {
  const faults: Problem[] = [];
  const add = (column: string, fault: string, args?: Problem["args"]) =>
    faults.push({ line: line.no, column, fault, args });
  const [street, community, , building, entrance] = names;
  if (!street) add("street", "empty-cell");
  if (!community && names.slice(2).some((name) => name !== "")) add("community", "gap");
  if (entrance && !building) add("building", "gap");
  for (const [i, level] of levels.entries()) {
    const found = names[i]?.length ?? 0;
    if (found > 60) add(level, "too-long", { most: 60, found });
    // The path of an area joins ids, its name in words joins names.
    if (names[i]?.includes("/")) add(level, "slash");
  }
  const [lat, lon] = [textIn(line, "lat"), textIn(line, "lon")];
  if ((lat === "") !== (lon === "")) add(lat === "" ? "lat" : "lon", "half-point");
  if (lat !== "" && !(Math.abs(Number(lat)) <= 90)) add("lat", "degrees", { most: 90 });
  if (lon !== "" && !(Math.abs(Number(lon)) <= 180)) add("lon", "degrees", { most: 180 });
  return faults;
}

function sharedCodes(nodes: readonly Node[]): Problem[] {
  const first = new Map<string, Node>();
  return nodes.flatMap((node) => {
    if (!node.code) return [];
    const other = first.get(node.code);
    if (!other) first.set(node.code, node);
    const args = { first: other?.line ?? 0 };
    return other ? [{ line: node.line, column: "code", fault: "twice", args }] : [];
  });
}
