import { type Database, locales, type Words } from "../../foundation/index.ts";
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

/** SQL for what a row says: words of its own, or those of its notice. */
export const saidSql = (row: string): string =>
  `coalesce(${row}.payload, (SELECT w.payload FROM "Wording" w WHERE w."noticeId" = ${row}."noticeId" AND w.place = ${row}.wording))`;

/** What notices say that are being sent, by place. They never change. */
export interface Wordings {
  of(noticeId: string): Promise<readonly (Outgoing | undefined)[]>;
}

const mostRemembered = 50;

export function openWordings(db: Database): Wordings {
  const remembered = new Map<string, Outgoing[]>();
  return {
    async of(noticeId) {
      const known = remembered.get(noticeId);
      if (known) return known;
      const sql = `SELECT place, payload FROM "Wording" WHERE "noticeId" = $1`;
      const says: Outgoing[] = [];
      for (const row of await db.query<{ place: number; payload: Outgoing }>(sql, [noticeId], "wordings"))
        says[row.place] = row.payload;
      remembered.set(noticeId, says);
      const [oldest] = remembered.size > mostRemembered ? remembered.keys() : [];
      if (oldest) remembered.delete(oldest);
      return says;
    },
  };
}
