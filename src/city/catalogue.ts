import { z } from "zod";

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) });

const lists = z.object({ zh: z.array(z.string()).min(1), en: z.array(z.string()).min(1) });

/** What the card of a catalogue item shows. */
export const itemContent = z.object({
  nameEn: z.string().min(1),
  who: words,
  materials: lists,
  steps: lists,
  timeLimit: words,
  fee: words,
  basis: words,
  whereWhen: words,
});
export type ItemContent = z.infer<typeof itemContent>;

/** The questions that an item asks besides the common ones, at most ten. */
export const catalogueForm = z
  .array(
    z.object({
      name: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
      kind: z.enum(["text", "choice", "whole", "date"]),
      label: words,
      options: z
        .array(z.object({ value: z.string(), label: words }))
        .min(2)
        .max(12)
        .optional(),
      max: z.number().int().positive().optional(),
      optional: z.boolean().optional(),
    }),
  )
  .max(10);
export type CatalogueForm = z.infer<typeof catalogueForm>;
