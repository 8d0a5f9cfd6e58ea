import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "../../../prompts");
const read = new Map<string, string>();

/** The instructions of a prompt such as `fill-form.v1`. @throws Error where there is no such file */
export function instructions(prompt: string): string {
  const known = read.get(prompt) ?? readFileSync(path.join(folder, `${prompt}.md`), "utf8").trim();
  read.set(prompt, known);
  return known;
}
