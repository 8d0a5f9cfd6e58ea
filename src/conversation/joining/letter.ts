import { takeOverFiled } from "../helping/take-over.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import { spendCode, takeTypedCode } from "./codes.ts";
import { hasAgreed } from "./consent.ts";
import { becomeVerified, type Member, memberSql, requireFree } from "./record.ts";
import { showWays } from "./ways.ts";

/** /verify, or 我有核实信. */
export async function askLetter(turn: Turn, code?: string): Promise<void> {
  if (turn.person.isVerified) return showWays(turn);
  if (!(await hasAgreed(turn, "verify"))) return;
  if (code) return hearLetter(turn, code);
  turn.state.joining = { at: "letter" };
  turn.takesNumbers = false;
  replyWith(turn, "verify-letter-ask", {}, [homeRow(turn)]);
}

/** The code of a letter says which member of a household one is: it came to that door. */
export async function hearLetter(turn: Turn, typed: string): Promise<void> {
  const code = await takeTypedCode(turn, typed, "verify", "verify-letter-wrong");
  if (!code) return;
  const [member] = await turn.means.db.query<Member>(`${memberSql} WHERE m.id = $1`, [code.memberId], "member-by-id");
  requireFree(turn, member);
  spendCode(turn, code);
  await takeOverFiled(turn, turn.person.id, member);
  becomeVerified(turn, member, "code");
}
