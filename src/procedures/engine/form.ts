/** The kinds of question that a form may ask; the conversation has one way of asking each, on every channel. */
export type Field =
  /**
   * `noTime`: a day or an hour alone answers another question than this one. `orPhotos`: photos to the form's question for
   * files say it as well.
   */
  | { kind: "text"; min?: number; max: number; optional?: true; noTime?: true; orPhotos?: true }
  | { kind: "choice"; options: readonly string[]; optional?: true }
  | { kind: "score"; from: number; to: number }
  | { kind: "whole"; min?: number; max?: number; optional?: true }
  /** Yuan, at most what the charter's rule says. */
  | { kind: "money"; cap: string; optional?: true }
  | { kind: "date"; optional?: true }
  /** A day and a time that lie ahead; the answer is the instant, ISO 8601. */
  | { kind: "moment"; optional?: true }
  /** When something was, as people say it: their words, and where they name a day what it means (`SaidTime.from`). */
  | { kind: "time"; max: number; optional: true }
  /** The answer is the phone sealed (`sealPhone` of the city), never in the clear. */
  | { kind: "phone"; optional?: true }
  | { kind: "files"; max: number; optional: true }
  /**
   * Several short texts said in one message. `usual` are lists that a button gives, in words of their own; `saidIn` names
   * the question whose answer may name such a list itself.
   */
  | { kind: "list"; min: number; max: number; usual?: readonly string[]; saidIn?: string; optional?: true }
  | { kind: "place" }
  | { kind: "body"; kinds: readonly string[]; optional?: true }
  | { kind: "item" }
  /** A rule of the charter of the area of the body that `by` names, by its name. */
  | { kind: "rule"; by: string }
  /** Another value for the rule that `of` names: a number, a word of its options, or "true" and "false". */
  | { kind: "rule-value"; of: string; by: string }
  /**
   * An entry of a list that is data; `kinds` are those of its entries that may be taken. `beside` is the answer of who
   * finds none, in words of its own.
   */
  | { kind: "listed"; list: string; kinds?: readonly string[]; beside: string }
  /**
   * Whom a body addresses (`Addressed` of the city); `by` is the question whose answer is the body. `among`: none but the
   * owners of one of its areas.
   */
  | { kind: "audience"; by: string; among?: "owners" };

type Common = {
  /** Asked only when an earlier answer has this value, or one of these. */
  when?: readonly [field: string, ...values: string[]];
  /** Not asked when this earlier question has an answer. */
  unless?: string;
  /** Comes with the beginning: shown, and changed by nobody. */
  fixed?: true;
  /** Not asked when it can be found from what was said already; always shown, and changeable, at the end. */
  found?: true;
  /** Read out of what was said: offered to be changed only where something was. */
  read?: true;
  /** Asked once more, the `n`th time (2 or more), in the words of the question `of`; `ends` answers that this was all. */
  repeats?: { of: string; n: number; ends?: string };
};
export type FormField = Field & Common;
export type Form = Readonly<Record<string, FormField>>;
export type Answer = string | number | string[];
export type Answers = Record<string, Answer | undefined>;

export const text = <
  const O extends { min?: number; max: number; optional?: true; noTime?: true; orPhotos?: true } & Common,
>(
  o: O,
) => ({ kind: "text", ...o }) as const;
export const choice = <const O extends readonly string[]>(options: O, o: Common & { optional?: true } = {}) =>
  ({ kind: "choice", options, ...o }) as const;
export const score = (from: number, to: number) => ({ kind: "score", from, to }) as const;
export const whole = (o: { min?: number; max?: number; optional?: true } & Common = {}) =>
  ({ kind: "whole", ...o }) as const;
export const money = (o: { cap: string; optional?: true } & Common) => ({ kind: "money", ...o }) as const;
export const date = (o: { optional?: true } & Common = {}) => ({ kind: "date", ...o }) as const;
export const moment = (o: { optional?: true } & Common = {}) => ({ kind: "moment", ...o }) as const;
export const time = (o: { max: number } & Common) => ({ kind: "time", optional: true, ...o }) as const;
export const phone = (o: { optional?: true } & Common = {}) => ({ kind: "phone", ...o }) as const;
export const files = (o: { max: number } & Common) => ({ kind: "files", optional: true, ...o }) as const;
export const list = (
  o: { min: number; max: number; usual?: readonly string[]; saidIn?: string; optional?: true } & Common,
) => ({ kind: "list", ...o }) as const;
export const place = (o: Common = {}) => ({ kind: "place", ...o }) as const;
export const bodyOf = (kinds: readonly string[], o: Common & { optional?: true } = {}) =>
  ({ kind: "body", kinds, ...o }) as const;
export const item = (o: Common = {}) => ({ kind: "item", ...o }) as const;
export const listed = (listName: string, o: { kinds?: readonly string[]; beside: string } & Common) =>
  ({ kind: "listed", list: listName, ...o }) as const;
export const rule = (o: { by: string } & Common) => ({ kind: "rule", ...o }) as const;
export const ruleValue = (o: { of: string; by: string } & Common) => ({ kind: "rule-value", ...o }) as const;
export const audienceBy = (by: string, o: { among?: "owners" } & Common = {}) =>
  ({ kind: "audience", by, ...o }) as const;
export const form = <const F extends Form>(fields: F): F => fields;

/** The name of a question that is asked again, the `n`th time. */
export const nthName = (name: string, n: number): string => (n === 1 ? name : `${name}-${n}`);

/**
 * Questions that belong together, asked up to `most` times: the first of them, a choice, may be answered with `ends` from
 * the second time on, and then none is asked any more. The later ones are named `<name>-2`, `<name>-3` and so on.
 */
export function repeated(fields: Form, { most, ends }: { most: number; ends: string }): Form {
  const [first, ...others] = Object.entries(fields);
  if (first?.[1].kind !== "choice") throw new Error("what is asked again begins with a choice");
  const [lead, choice] = [first[0], first[1]];
  const rounds = Array.from({ length: most - 1 }, (_, i): Form => {
    const n = i + 2;
    const again = {
      ...choice,
      options: [...choice.options, ends],
      when: [nthName(lead, n - 1), ...choice.options] as const,
      repeats: { of: lead, n, ends },
    };
    const rest = others.map(([name, field]) => {
      const [on = "", ...values] = field.when ?? [];
      return [
        nthName(name, n),
        { ...field, when: [nthName(on, n), ...values] as const, repeats: { of: name, n } },
      ] as const;
    });
    return { [nthName(lead, n)]: again, ...Object.fromEntries(rest) };
  });
  return Object.assign({}, fields, ...rounds);
}

export const isOptional = (field: FormField): boolean => "optional" in field && field.optional === true;

/** True when the question is asked at all, given the answers so far. */
export const isAsked = ({ when, unless }: FormField, answers: Answers): boolean =>
  (!when || when.includes(answers[when[0]] as string, 1)) && (!unless || answers[unless] === undefined);
