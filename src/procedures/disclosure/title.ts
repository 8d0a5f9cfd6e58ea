import { type City, entriesOf } from "../../city/index.ts";
import type { NoticeArg } from "../../instruments/index.ts";
import type { Answers } from "../engine/index.ts";

const kinds = ["general", "money", "work"] as const;

/** What it is called to each reader in their language; what somebody has named themselves as they did. */
export function titleOf({ subject, item, period }: Answers, city: City): NoticeArg {
  const entry = entriesOf(city, "disclosure", kinds).find(({ code }) => code === item);
  const nameEn = entry?.content.nameEn;
  const named = String(subject);
  if (item === assemblyItem)
    return { word: "disclosure-title-decided", args: { question: named.replace(/^[^：]*：/, "") } };
  return nameEn ? { byLocale: { "zh-CN": named, en: `${nameEn} (${monthsIn(String(period))})` } } : named;
}

/** The item of what the assembly has decided, which stands in no list. */
export const assemblyItem = "assembly";

const month = new Intl.DateTimeFormat("en", { month: "short", year: "numeric", timeZone: "UTC" });

/** 2026-11: Nov 2026; 2026-10/2026-12: Oct 2026 to Dec 2026. */
const monthsIn = (period: string): string =>
  period
    .split("/")
    .map((name) => month.format(new Date(`${name}-01T00:00:00Z`)))
    .join(" – ");
