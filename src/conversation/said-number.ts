import { chineseNumber } from "../foundation/index.ts";

/** The place that somebody names, from 1: "1", "１", "①", "1.", "一", "十二", "选1", "第一个"; undefined for all else. */
export function placeSaid(text: string): number | undefined {
  const said = /^(?:选择?|第|回复?|按)?\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*(?:号|个|项|条)?\s*[.。、,!)]?$/.exec(
    text.normalize("NFKC").trim(),
  )?.[1];
  if (said === undefined) return undefined;
  const place = /^\d/.test(said) ? Number(said) : chineseNumber(said);
  return place || undefined;
}

/** "31", "回复31", "31收到": the code of an answer, with its label where that is said too; undefined for all else. */
export function codeSaid(text: string): { code: number; label: string; isBare: boolean } | undefined {
  const match = /^(回复?|选择?|按)?\s*(\d{2})\s*(\D.*)?$/su.exec(bareAnswer(text));
  if (!match) return undefined;
  const [, verb, digits, label = ""] = match;
  return { code: Number(digits), label, isBare: !verb && !label };
}

/** An answer without what people put around it: spaces, a full stop; full-width signs as half-width ones. */
export const bareAnswer = (text: string): string =>
  text
    .normalize("NFKC")
    .trim()
    .replace(/(?<!\s)\s*[.。!]$/, "");
