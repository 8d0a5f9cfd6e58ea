import type { FormField } from "../../procedures/engine/index.ts";
import { audienceQuestion } from "./audience.ts";
import { bodyQuestion } from "./body.ts";
import { choiceQuestion, scoreQuestion } from "./choice.ts";
import { filesQuestion } from "./files.ts";
import { itemQuestion } from "./item.ts";
import { listQuestion } from "./list.ts";
import { listedQuestion } from "./listed.ts";
import { momentQuestion } from "./moment.ts";
import { dateQuestion, numberQuestion } from "./number.ts";
import { phoneQuestion } from "./phone.ts";
import { placeQuestion } from "./place.ts";
import type { Question } from "./question.ts";
import { ruleQuestion, ruleValueQuestion } from "./rule.ts";
import { timeQuestion } from "./time.ts";
import { textQuestion } from "./words.ts";

/** One way of asking for each kind of field. */
export const questions: Readonly<Record<FormField["kind"], Question>> = {
  text: textQuestion,
  choice: choiceQuestion,
  score: scoreQuestion,
  whole: numberQuestion,
  money: numberQuestion,
  date: dateQuestion,
  phone: phoneQuestion,
  files: filesQuestion,
  list: listQuestion,
  listed: listedQuestion,
  place: placeQuestion,
  body: bodyQuestion,
  item: itemQuestion,
  moment: momentQuestion,
  time: timeQuestion,
  audience: audienceQuestion,
  rule: ruleQuestion,
  "rule-value": ruleValueQuestion,
};
