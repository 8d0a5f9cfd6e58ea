import type { Columns } from "./problem.ts";

/** Code, name and department are enough; everything else is taken where it is there. */
export const catalogueColumns: Columns = {
  code: { zh: "事项编码", also: ["编码", "事项代码", "基本编码", "实施编码"], isRequired: true },
  name: { zh: "事项名称", also: ["名称", "事项"], isRequired: true },
  nameEn: { zh: "英文名称", also: ["name.en"] },
  department: { zh: "实施部门", also: ["部门", "主管部门", "实施主体", "实施机构", "责任部门"] },
  aliases: { zh: "别名", also: ["俗称", "通俗名称"] },
  situations: { zh: "情形", also: ["办理情形", "适用情形"] },
  category: { zh: "分类", also: ["类别", "事项分类", "事项类别", "category.zh"] },
  categoryEn: { zh: "分类英文", also: ["category.en"] },
  handling: { zh: "办理方式", also: ["办理类型"] },
  who: { zh: "申请对象", also: ["办理对象", "服务对象", "受理条件", "申请条件", "who.zh"] },
  whoEn: { zh: "申请对象英文", also: ["who.en"] },
  materials: { zh: "申请材料", also: ["材料", "所需材料", "办理材料", "materials.zh"] },
  materialsEn: { zh: "申请材料英文", also: ["materials.en"] },
  steps: { zh: "办理流程", also: ["流程", "办理步骤", "steps.zh"] },
  stepsEn: { zh: "办理流程英文", also: ["steps.en"] },
  timeLimit: { zh: "办理时限", also: ["时限", "承诺时限", "法定时限", "timeLimit.zh"] },
  timeLimitEn: { zh: "办理时限英文", also: ["timeLimit.en"] },
  limitDays: { zh: "时限工作日", also: ["承诺时限工作日", "办理时限工作日", "法定时限工作日", "工作日"] },
  fee: { zh: "收费", also: ["费用", "收费标准", "是否收费", "收费情况", "fee.zh"] },
  feeEn: { zh: "收费英文", also: ["fee.en"] },
  basis: { zh: "办理依据", also: ["依据", "设定依据", "法律依据", "basis.zh"] },
  basisEn: { zh: "办理依据英文", also: ["basis.en"] },
  whereWhen: { zh: "办理地点和时间", also: ["办理地点", "办理时间地点", "办理地点及时间", "whereWhen.zh"] },
  whereWhenEn: { zh: "办理地点和时间英文", also: ["whereWhen.en"] },
  form: { zh: "附加问题" },
};

const handlingWords = {
  delegated: ["delegated", "下放", "委托", "委托办理", "社区办理", "社区站办理", "站内办理", "直接办理"],
  "passed-on": ["passed-on", "转办", "转部门", "部门办理", "部门决定", "报送部门", "代办"],
} as const;
export type Handling = keyof typeof handlingWords;

/** How an item is handled, by the word that a file uses; undefined for a word that we do not know. */
export const handlingOf = (word: string): Handling | undefined =>
  (Object.keys(handlingWords) as Handling[]).find((handling) =>
    (handlingWords[handling] as readonly string[]).includes(word.toLowerCase()),
  );

/** An entry whose card is given part by part in `content`, each in both languages, as cells. */
export function flattenItem(entry: Record<string, unknown>): Record<string, unknown> {
  const { content, category, ...flat } = entry;
  const parts = { ...(typeof content === "object" && content !== null ? content : {}), category };
  for (const [part, value] of Object.entries(parts)) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      if (value !== undefined) flat[part] = value;
      continue;
    }
    for (const [language, words] of Object.entries(value)) flat[`${part}.${language}`] = words;
  }
  return flat;
}
