import { type Audience, audienceOf } from "../../instruments/index.ts";
import { type Answers, choice, type Form, nthName, type World } from "../engine/index.ts";

/** The fields of social organisations, as the register has them. */
export const fieldsAsked = ["none", "service", "affairs", "activities", "charity", "rights"] as const;

/** Asked again, this says that no other field is asked. */
const noOther = "enough";
const registered = fieldsAsked.filter((field) => field !== "none");

/** One field after another, as long as the writer names one more and there is one. */
export const moreFields: Form = Object.fromEntries(
  registered.slice(1).map((_, i) => {
    const n = i + 2;
    const when = [nthName("field", n - 1), ...registered] as const;
    return [
      nthName("field", n),
      choice([...registered, noOther], { when, repeats: { of: "field", n, ends: noOther } }),
    ];
  }),
);

/** The fields that a draft names, in their order. */
const fieldsOf = (answers: Answers): string[] => {
  const named = registered.map((_, i) => String(answers[nthName("field", i + 1)]));
  return [...new Set(named.filter((one) => registered.some((field) => field === one)))];
};

/** Those that are offered the `n`th time: what is not named yet. */
export function fieldsOffered(answers: Answers, n = 1): readonly string[] {
  const others = registered.flatMap((_, i) => (i === n - 1 ? [] : [answers[nthName("field", i + 1)]]));
  const left = registered.filter((field) => !others.includes(field));
  return n === 1 ? ["none", ...left] : [...left, noOther];
}

/** The social organisations that a draft concerns; undefined where it concerns none. */
export function organisationsConcerned(
  answers: Answers,
  { city }: Pick<World, "city">,
): Extract<Audience, { kind: "organisations" }> | undefined {
  const fields = fieldsOf(answers);
  if (fields.length === 0) return undefined;
  return { kind: "organisations", areaId: city.body(String(answers.body)).areaId, fields };
}

/** Everybody who is asked, each once; who moves there meanwhile is concerned too. */
export function concernedBy(answers: Answers, world: Pick<World, "city">): Audience {
  const organisations = organisationsConcerned(answers, world);
  return { kind: "several", of: [audienceOf(answers, world.city), ...(organisations ? [organisations] : [])] };
}
