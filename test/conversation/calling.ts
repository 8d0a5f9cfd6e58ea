import type { TestPerson } from "../people.ts";

/** Calls a meeting of a kind; the answers are those of its form from the subject on, `submit` the button at its end. */
export async function callMeeting(
  chair: TestPerson,
  kind: string,
  answers: readonly string[],
  submit = "确认提交",
): Promise<void> {
  await chair.say("会议与投票");
  await chair.press("召开会议");
  await chair.press(kind);
  await fill(chair, answers);
  await chair.press(submit);
}

/** Answers the questions of a form; what stands in brackets is a button. */
export async function fill(person: TestPerson, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await (answer.startsWith("[") ? person.press(answer.slice(1, -1)) : person.say(answer));
}

/** Of a hearing of everybody in a place. */
export const hearingAnswers = (to: string, slots = "跳过"): string[] => [
  ...["停车位怎么分", "分配办法", "[一个范围里的人都请]", to, "[就这些]"],
  ...["12月5日 19:00", "社区活动室", "点参加", slots, "跳过"],
];
