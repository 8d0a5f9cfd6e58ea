import type { TestPerson } from "../people.ts";

/** Writes a notice up to its summary. */
export async function write(person: TestPerson, kind: string, to: string, words = "明天停水") {
  await person.say("/notice");
  await person.press("写通知");
  await person.press(kind);
  await person.say(to);
  await person.say("标题");
  await person.say(words);
}

/** The newest message, whole. */
export const textOf = (person: TestPerson) => {
  const { title, text, quote } = person.last().message;
  return [title, text, quote].join("\n");
};
export const titles = (person: TestPerson) => person.shown.map((s) => s.message.title);
