import { phoneIn } from "../phones.ts";
import type { Columns, Problem } from "./problem.ts";
import { doorIn, personName } from "./roster-cells.ts";
import { type Line, textIn } from "./table.ts";

export const ownersColumns: Columns = {
  street: { zh: "街道", also: ["街道名称"] },
  community: { zh: "社区", also: ["社区名称", "村社区", "居委会"], isRequired: true },
  courtyard: { zh: "小区", also: ["院落", "小区院落", "小区名称"] },
  building: { zh: "楼栋", also: ["栋", "楼号", "幢"] },
  entrance: { zh: "单元", also: ["单元号"] },
  door: { zh: "门牌", also: ["房号", "室", "户号", "门牌号", "房屋坐落", "地址", "房间号"], isRequired: true },
  area: { zh: "建筑面积", also: ["面积", "专有面积", "专有部分面积", "平方米", "建筑面积平方米"], isRequired: true },
  owner: { zh: "业主", also: ["业主姓名", "产权人", "权利人", "所有权人", "姓名"], isRequired: true },
  phone: { zh: "电话", also: ["手机", "手机号", "手机号码", "联系电话", "联系方式", "电话号码", "业主电话"] },
  representative: { zh: "代表人", also: ["法定代表人", "单位代表", "授权代表"] },
  votes: { zh: "表决人", also: ["是否表决人", "共有人推选", "投票人"] },
  committee: { zh: "业主委员会", also: ["业委会", "业委会名称"] },
};

/** Square decimetres of a cell such as "89.34" or "89.34㎡"; undefined for what is no floor area. */
export function areaIn(text: string): number | undefined {
  const match = /^(\d{1,6})(?:\.(\d{1,2}))?(?:平方米|平米|m2|sqm)?$/i.exec(
    text.normalize("NFKC").replace(/[\s,]/g, ""),
  );
  if (!match) return undefined;
  const dm2 = Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return dm2 > 0 ? dm2 : undefined;
}

/** Whether a cell says yes; undefined for what says neither. */
export function yesIn(text: string): boolean | undefined {
  if (/^(是|y|yes|1|√|✓|对)$/i.test(text.trim())) return true;
  return /^(否|n|no|0|)$/i.test(text.trim()) ? false : undefined;
}

/** What is wrong with a line by itself. The values stay out of it: they are personal. */
export function faultsIn(line: Line): Problem[] {
  const faults: Problem[] = [];
  const add = (column: string, fault: string, args?: Problem["args"]) =>
    faults.push({ line: line.no, column, fault, args });
  for (const column of ["community", "owner", "area"]) if (textIn(line, column) === "") add(column, "empty-cell");
  if (doorIn(line) === "") add("door", "empty-cell");
  for (const column of ["owner", "representative", "committee"]) {
    const { length } = personName(textIn(line, column));
    if (length > 50) add(column, "too-long", { most: 50, found: length });
  }
  if (doorIn(line).length > 100) add("door", "too-long", { most: 100, found: doorIn(line).length });
  const [area, phone] = [textIn(line, "area"), textIn(line, "phone")];
  if (area !== "" && areaIn(area) === undefined) add("area", "area");
  if (phone !== "" && !phoneIn(phone)) add("phone", "phone");
  if (yesIn(textIn(line, "votes")) === undefined) add("votes", "yes-no");
  return faults;
}
