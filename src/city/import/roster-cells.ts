import type { Columns, Problem } from "./problem.ts";
import { type Line, textIn } from "./table.ts";

export const rosterColumns: Columns = {
  street: { zh: "街道", also: ["街道名称"] },
  community: { zh: "社区", also: ["社区名称", "村社区", "居委会"], isRequired: true },
  courtyard: { zh: "小区", also: ["院落", "小区院落", "小区名称"] },
  building: { zh: "楼栋", also: ["栋", "楼号", "幢"] },
  entrance: { zh: "单元", also: ["单元号"] },
  door: { zh: "门牌", also: ["房号", "室", "户号", "门牌号", "住址", "地址", "房间号"], isRequired: true },
  name: { zh: "姓名", also: ["居民姓名", "成员姓名"], isRequired: true },
  phone: { zh: "电话", also: ["手机", "手机号", "手机号码", "联系电话", "联系方式", "电话号码"] },
  bornOn: { zh: "出生日期", also: ["生日", "出生年月日", "birthday"] },
};

/** What a header says that asks for what is not needed. */
const identityHeader = /身份证|证件号|身份号码|identity|idcard|idnumber|idno/i;
/** Eighteen digits, or seventeen and an X, with a birth date in their middle. */
const identityNumber = /(?<!\d)\d{6}(?:19|20)\d\d(?:0\d|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/;

/** Columns of identity numbers are not taken: a phone and the name are enough to find somebody in a household. */
export const identityProblems = (ignored: readonly string[], lines: readonly Line[]): Problem[] => [
  ...ignored
    .filter((header) => identityHeader.test(header.replace(/[\s_\-*]/g, "")))
    .map((header) => ({ column: header, fault: "identity-column" })),
  ...lines.flatMap((line) =>
    Object.keys(line.cells)
      .filter((column) => identityNumber.test(textIn(line, column)))
      .map((column) => ({ line: line.no, column, fault: "identity-number" })),
  ),
];

/** `1980-05-03`, from the ways in which offices write a day; undefined for what is none, or not yet. */
export function bornOnIn(text: string, today: string): string | undefined {
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize("NFKC").replace(/\s/g, "")) ??
    /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const at = new Date(Date.UTC(year, month - 1, day));
  const isDay = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  const on = at.toISOString().slice(0, 10);
  return isDay && year >= 1890 && on <= today ? on : undefined;
}

const numbered = (text: string, unit: string) => (/^\d+$/.test(text) ? `${text}${unit}` : text);

/** Building, entrance and door as one reads them, with a spreadsheet's bare numbers given their units: 2栋1单元301. */
export function doorIn(line: Line): string {
  const parts = [
    numbered(textIn(line, "building"), "栋"),
    numbered(textIn(line, "entrance"), "单元"),
    textIn(line, "door"),
  ];
  return parts.join("").normalize("NFKC").replace(/\s+/g, "");
}

/** A name without the spaces that make two letters as wide as three; between Latin letters one is kept. */
export const personName = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")
    .trim();
