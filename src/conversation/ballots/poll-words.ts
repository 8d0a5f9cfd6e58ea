import type { Words } from "../../foundation/index.ts";
import { listIn } from "../questions/list.ts";
import { saidWords } from "../said-words.ts";

/**
 * "征询：周六还是周日大扫除？周六/周日": a whole poll in one message. What is asked ends with a question mark or its line;
 * what follows are the options, which may be asked for later. Undefined for all else.
 */
export function readPoll(words: Words, text: string): { question: string; options?: string[] } | undefined {
  // Every message comes by here, and hardly any has one.
  if (!/[:：]/.test(text)) return undefined;
  const match = new RegExp(`^(?:${saidWords(words, "ballots-said-poll").join("|")})\\s*[:：]\\s*(.+)$`, "is").exec(
    text.trim(),
  );
  const rest = match?.[1]?.trim();
  if (!rest) return undefined;
  const parts = /^(.*?[?？])\s*(.*)$/s.exec(rest) ?? /^([^\n]+)\n(.*)$/s.exec(rest);
  const options = parts?.[2] ? listIn(parts[2]) : [];
  return { question: (parts?.[1] ?? rest).trim(), ...(options.length > 1 ? { options } : {}) };
}
