import type { AdminCommand, Desk, Values } from "../../src/admin/desk.ts";
import type { TestApp } from "../app.ts";

/** Carries out a command as the command line does; gives what it printed. */
export async function administer(
  { app, clock, ids }: TestApp,
  command: AdminCommand,
  values: Values = {},
  ask?: Desk["ask"],
  words?: readonly string[],
): Promise<string[]> {
  const printed: string[] = [];
  const { db } = app;
  const close = () => Promise.resolve();
  const print = (line: string) => void printed.push(line);
  await command({ app, db, ids, clock, isDemo: true, close, values, words, by: values.by ?? "tester", print, ask });
  return printed;
}

interface Act {
  by: string;
  action: string;
  subject: Record<string, unknown>;
}

export const actsOf = ({ app }: TestApp): Promise<Act[]> =>
  app.db.query<Act>(`SELECT by, action, subject FROM "AdminAct" ORDER BY at, id`);
