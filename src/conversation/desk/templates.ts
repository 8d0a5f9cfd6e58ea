import { seatIn } from "../../city/index.ts";
import { Refusal } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { homeRow } from "../screens/menu.ts";
import { button, replyWith, type Turn } from "../turn.ts";

const nameLength = 14;
const mostShown = 20;

interface Template {
  id: string;
  name: string;
  text: string;
  bodyId: string;
}

/** 模板: the answers that the person's bodies keep, each to be read and removed. */
export async function showTemplates(turn: Turn): Promise<void> {
  const bodies = turn.person.seats.map((s) => s.bodyId);
  if (bodies.length === 0) return replyWith(turn, "todo-no-seat", {}, [homeRow(turn)]);
  const sql = `SELECT id, name, text, "bodyId" FROM "AnswerTemplate" WHERE "bodyId" = ANY($1) AND "removedAt" IS NULL ORDER BY "createdAt" DESC LIMIT ${mostShown}`;
  const rows = await turn.means.db.query<Template>(sql, [bodies]);
  const buttons = rows.map(({ id, name }): Button[] => [{ label: name, command: { do: "template", template: id } }]);
  replyWith(turn, rows.length > 0 ? "desk-templates" : "desk-templates-none", { count: rows.length }, [
    ...buttons,
    homeRow(turn),
  ]);
}

/** One template; `remove` takes it off the list. */
export async function showTemplate(turn: Turn, id: string, remove: boolean): Promise<void> {
  const sql = `SELECT id, name, text, "bodyId" FROM "AnswerTemplate" WHERE id = $1 AND "removedAt" IS NULL`;
  const [found] = await turn.means.db.query<Template>(sql, [id]);
  if (!found || !seatIn(turn.person.seats, found.bodyId)) throw new Refusal("desk-template-gone");
  const list = button(turn, "desk-templates-button", { do: "templates" });
  if (!remove) {
    const take = button(turn, "desk-template-remove", { do: "template", template: id, remove: true });
    return replyWith(turn, "desk-template-shown", { name: found.name, text: found.text }, [[take], [list]]);
  }
  turn.change.update({
    table: "AnswerTemplate",
    where: { id, removedAt: null },
    set: { removedAt: turn.world.now },
    expect: 1,
  });
  replyWith(turn, "desk-template-removed", { name: found.name }, [[list, ...homeRow(turn)]]);
}

const lastAnswerSql = `SELECT p.data->>'answer' AS text, e."actorBodyId" AS "bodyId" FROM "CaseEvent" e JOIN "CaseEventPayload" p ON p."eventId" = e.id
  WHERE e."caseId" = $1 AND e.action = 'finish' ORDER BY e.seq DESC LIMIT 1`;

/** Keeps the answer that a case was given as a template of the body that gave it. */
export async function saveTemplate(turn: Turn, caseId: string): Promise<void> {
  const [answer] = await turn.means.db.query<{ text: string | null; bodyId: string }>(lastAnswerSql, [caseId]);
  if (!answer?.text || !seatIn(turn.person.seats, answer.bodyId)) throw new Refusal("desk-template-gone");
  const letters = Array.from(answer.text.replace(/\s+/g, " "));
  const name = letters.length > nameLength ? `${letters.slice(0, nameLength).join("")}…` : letters.join("");
  const same = `SELECT 1 FROM "AnswerTemplate" WHERE "bodyId" = $1 AND text = $2 AND "removedAt" IS NULL`;
  const known = await turn.means.db.query(same, [answer.bodyId, answer.text]);
  if (known.length === 0) {
    turn.change.insert("AnswerTemplate", {
      id: turn.world.ids.uuid(),
      bodyId: answer.bodyId,
      name,
      text: answer.text,
      createdById: turn.person.id,
      createdAt: turn.world.now,
    });
  }
  replyWith(turn, "desk-template-saved", { name }, [
    [button(turn, "desk-templates-button", { do: "templates" }), button(turn, "menu-todo", { do: "todo", page: 0 })],
  ]);
}
