import type { Change } from "../../foundation/index.ts";

/**
 * The files that stand in what somebody has filed or said are kept with it: they no longer go with the drafts. They stand
 * there as lists of ids; an id by itself is an area or a body.
 */
export function markFiled(change: Change, words: object, at: Date): void {
  const ids = JSON.stringify(words).match(listOfIds)?.join().match(oneId);
  if (!ids) return;
  change.update({
    table: "File",
    where: {},
    set: { filedAt: at },
    whereSql: (param) => `t.id = ANY(${param([...new Set(ids)])}::uuid[]) AND t."filedAt" IS NULL`,
  });
}

const oneId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const listOfIds = new RegExp(`\\["${oneId.source}"(?:,"${oneId.source}")*\\]`, "g");
