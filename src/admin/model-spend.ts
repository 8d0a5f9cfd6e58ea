import { spending, yuanFor } from "../instruments/index.ts";
import type { AdminCommand } from "./desk.ts";

const days = 31;

/** What the language model was asked and has cost, day by day, the newest first. */
export const modelSpend: AdminCommand = async ({ db, model, print }) => {
  const rows = await spending(db, days);
  for (const { day, calls, failures, milliseconds, ...tokens } of rows) {
    const yuan = yuanFor(tokens, model?.price);
    const cost = yuan === undefined ? "" : `  ${yuan.toFixed(2)} yuan`;
    const each = Math.round(milliseconds / calls);
    print(
      `${day}  ${calls} calls, ${failures} failed, ${each} ms each  ${tokens.inputTokens} tokens in, ${tokens.outputTokens} out${cost}`,
    );
  }
  if (rows.length === 0) print("no model was asked yet");
};
