import path from "node:path";
import { z } from "zod";
import { readDemoCity } from "../../prisma/demo/read.ts";
import { guessKind, makeRouter } from "../../src/understanding/index.ts";
import { readLines } from "./data.ts";
import type { Group } from "./figure.ts";
import type { AskModel } from "./model.ts";

/** One message, and what of the form of a request it already says: its kind, and whose job it is where one body's alone. */
interface Case {
  text: string;
  kind: string;
  body?: string;
}

/** Of four questions three need not be asked. */
const reference = 0.75;
const kinds = ["complaint", "enquiry", "suggestion", "service"] as const;
const answers = z.object({ answers: z.array(z.object({ field: z.literal("kind"), value: z.enum(kinds) })) });

/** How much of a form one message fills rightly: the demo district's bodies, and cases of our own that nothing was set by. */
export const slots: Group = {
  names: ["slots"],
  asksModel: true,
  async measure(_folders, model) {
    const cases = readLines<Case>(path.join(import.meta.dirname, "slots.jsonl")) ?? [];
    const { duties } = readDemoCity();
    const route = makeRouter(
      duties.map(({ body, name, words }) => ({ id: `${body}/${name}`, bodyId: body, name, words })),
    );
    let [all, right, rightWithModel] = [0, 0, 0];
    for (const { text, kind, body } of cases) {
      const bodyRight = body !== undefined && route(text)[0]?.bodyId === body ? 1 : 0;
      const read = guessKind(text).kind;
      all += body === undefined ? 1 : 2;
      right += bodyRight + (read === kind ? 1 : 0);
      rightWithModel += bodyRight + (((model && (await kindBy(model, text))) ?? read) === kind ? 1 : 0);
    }
    return [
      {
        name: "slots",
        value: right / all,
        withModel: model && rightWithModel / all,
        reference,
        note: `${all} in ${cases.length} messages`,
      },
    ];
  },
};

/** The kind that a model reads; undefined where it leaves it to the built-in way. */
async function kindBy(model: AskModel, message: string): Promise<string | undefined> {
  const fields = [{ field: "kind", asks: "属于哪一类？", options: kinds }];
  return (await model("fill-form.v1", answers, { message, fields }))?.answers[0]?.value;
}
