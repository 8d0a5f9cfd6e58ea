import { z } from "zod";
import type { Locale } from "../foundation/index.ts";

const words = z.object({ zh: z.string().min(1), en: z.string().min(1).optional() });
const both = z.object({ zh: z.string().min(1), en: z.string().min(1) });

const lists = z.object({ zh: z.array(z.string().min(1)).min(1), en: z.array(z.string().min(1)).min(1).optional() });

/** The parts of an item's card that are one text, and those that are lists, in the order of the card. */
export const textParts = ["who", "timeLimit", "fee", "basis", "whereWhen"] as const;
export const listParts = ["materials", "steps"] as const;
export type TextPart = (typeof textParts)[number];
export type ListPart = (typeof listParts)[number];

/**
 * What the card of a catalogue item shows. A part that is missing was not filled in by the office; a part without
 * English has not been translated. Read it with `partOf` and `linesOf`.
 */
export const itemContent = z
  .object({
    nameEn: z.string().min(1),
    categoryEn: z.string().min(1),
    /** The time limit in working days, for the clock. */
    limitDays: z.number().int().positive(),
    who: words,
    materials: lists,
    steps: lists,
    timeLimit: words,
    fee: words,
    basis: words,
    whereWhen: words,
  })
  .partial();
export type ItemContent = z.infer<typeof itemContent>;

interface Described {
  name: string;
  content: ItemContent;
}

/** The name in a language: the Chinese one, which is the official one, where there is no other. */
export const nameOf = ({ name, content }: Described, locale: Locale): string =>
  (locale === "en" ? content.nameEn : undefined) ?? name;

/** A text of the card in a language, else in Chinese; undefined where the office has not filled it in. */
export function partOf({ content }: Described, part: TextPart, locale: Locale): string | undefined {
  const found = content[part];
  return (locale === "en" ? found?.en : undefined) ?? found?.zh;
}

/** A list of the card in a language, else in Chinese; undefined where the office has not filled it in. */
export function linesOf({ content }: Described, part: ListPart, locale: Locale): string[] | undefined {
  const found = content[part];
  return (locale === "en" ? found?.en : undefined) ?? found?.zh;
}

/** The questions that an item asks besides the common ones, at most ten. */
export const catalogueForm = z
  .array(
    z.object({
      name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      kind: z.enum(["text", "choice", "whole", "date"]),
      label: both,
      options: z
        .array(z.object({ value: z.string(), label: both }))
        .min(2)
        .max(12)
        .optional(),
      max: z.number().int().positive().optional(),
      optional: z.boolean().optional(),
    }),
  )
  .max(10);
export type CatalogueForm = z.infer<typeof catalogueForm>;
