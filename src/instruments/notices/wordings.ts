import { locales, type Words } from "../../foundation/index.ts";
import type { NoticeMessage, Outgoing } from "./outgoing.ts";
import { render } from "./render.ts";

/** Whether a channel has little room. */
export type IsBrief = (channel: string) => boolean;

/** All that one notice says, by place: in each language, and for channels with little room once more. */
export const wordingsOf = (message: NoticeMessage, words: Words, now: Date): Outgoing[] =>
  [undefined, "brief" as const].flatMap((style) => locales.map((locale) => render(message, locale, words, now, style)));

/** The place of what somebody reads. */
export const wordingOf = (locale: string, isBrief: boolean): number =>
  (locale === "en" ? 1 : 0) + (isBrief ? locales.length : 0);

/** SQL for the same place; `brief` is a list of those channels that have little room. */
export const wordingSql = ({ locale, channel, brief }: { locale: string; channel: string; brief: string }): string =>
  `(CASE WHEN ${locale} = 'en' THEN 1 ELSE 0 END + CASE WHEN ${channel} = ANY(${brief}::text[]) THEN ${locales.length} ELSE 0 END)`;
