import { z } from "zod";

const areaKinds = ["district", "street", "community", "courtyard", "building", "entrance"] as const;
export const levels = ["district", "street", "community"] as const;

/** A node of the directory, with what lies below it. */
export interface DemoArea {
  kind: (typeof areaKinds)[number];
  name: string;
  code?: string | undefined;
  lat?: number | undefined;
  lon?: number | undefined;
  aliases: string[];
  children: DemoArea[];
}

const area: z.ZodType<DemoArea> = z.strictObject({
  kind: z.enum(areaKinds),
  name: z.string().min(1),
  code: z.string().optional(),
  /** An approximate point inside it (WGS 84, degrees). */
  lat: z.number().optional(),
  lon: z.number().optional(),
  aliases: z.array(z.string()).default([]),
  get children() {
    return z.array(area).default([]);
  },
});

const bothLanguages = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** A body of one level: `name` holds `{area}`, `code` is unique within the level. */
const bodyTemplate = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name: z.string().includes("{area}"),
  supervisedBy: z.strictObject({ level: z.enum(levels), code: z.string() }).optional(),
});

/** A body by its area (see `findArea`) and its code in bodies.json. */
const bodyReference = z.strictObject({ area: z.string(), body: z.string() });

/** Written as weight → words joined by "、", read as pairs. */
const weightedWords = z
  .record(z.string().regex(/^\d+(\.\d+)?$/), z.string().min(1))
  .transform((byWeight) =>
    Object.entries(byWeight).flatMap(([weight, words]) =>
      words.split("、").map((word): [word: string, weight: number] => [word, Number(weight)]),
    ),
  );

const duty = z.strictObject({
  /** A code of bodies.json: of a district's body, or of a community's, which then each community's body has. */
  body: z.string(),
  name: z.string(),
  words: weightedWords,
  basis: z.string().optional(),
});

const rule = z.strictObject({
  value: z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]),
  source: z.enum(["law", "source", "usual"]),
  clause: z.string().min(1),
  clauseEn: z.string().min(1),
  /** What people call it. */
  name: z.string().optional(),
  nameEn: z.string().optional(),
  /** Who may give it another value: only the law itself, the district, or a community by its assembly. */
  decidedBy: z.enum(["law", "district", "community"]).optional(),
  unit: z.string().optional(),
  /** Of a number, how small and how large the law and its purpose let it be. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Of a choice, what it may be. */
  options: z.array(z.string()).optional(),
  /** Why nothing here goes by it: it is there to be read. */
  informs: z.string().optional(),
  informsEn: z.string().optional(),
});

const question = z.strictObject({
  name: z.string(),
  kind: z.enum(["text", "choice", "whole", "date"]),
  label: bothLanguages,
  options: z
    .array(z.strictObject({ value: z.string(), label: bothLanguages }))
    .min(2)
    .optional(),
  /** Most characters of a text, or the largest whole number. */
  max: z.number().int().positive().optional(),
  optional: z.boolean().default(false),
});

const bothLists = z.strictObject({ zh: z.array(z.string()).min(1), en: z.array(z.string()).min(1) });

const catalogueItem = z.strictObject({
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  /** What people say who need it. */
  situations: z.array(z.string()).min(1),
  handling: z.enum(["delegated", "passed-on"]),
  /** Code of the district's body that decides, for what is passed on. */
  department: z.string().optional(),
  /** The time limit in working days, for the clock; none where the card says it in other units. */
  limitDays: z.number().int().positive().optional(),
  content: z.strictObject({
    who: bothLanguages,
    materials: bothLists,
    steps: bothLists,
    timeLimit: bothLanguages,
    fee: bothLanguages,
    basis: bothLanguages,
    whereWhen: bothLanguages,
  }),
  form: z.array(question).min(1).max(4),
});

const person = z.strictObject({
  key: z.string(),
  name: z.string(),
  locale: z.enum(["zh-CN", "en"]),
  home: z.string(),
  /** Label on the demo page; people without one are only in the directory. */
  persona: bothLanguages.optional(),
  appointments: z.array(
    bodyReference.extend({ role: z.string(), startsOn: z.iso.date(), endsOn: z.iso.date().nullable() }),
  ),
});

const household = z.strictObject({
  area: z.string(),
  door: z.string(),
  members: z.array(
    z.strictObject({
      name: z.string(),
      phone: z
        .string()
        .regex(/^1380000\d{4}$/)
        .optional(),
      bornOn: z.iso.date().optional(),
      /** The demo's person who this is. */
      person: z.string().optional(),
    }),
  ),
});

const ownedUnit = z.strictObject({
  door: z.string(),
  /** Square metres. */
  area: z.number().positive(),
  owners: z
    .array(
      z.strictObject({
        name: z.string(),
        phone: z
          .string()
          .regex(/^1380000\d{4}$/)
          .optional(),
        representative: z.string().optional(),
        votes: z.boolean().default(false),
      }),
    )
    .min(1),
});

const bothOrChinese = z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() });

const listEntry = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name: z.string(),
  aliases: z.array(z.string()),
  content: z.strictObject({
    nameEn: z.string().optional(),
    basis: bothOrChinese.optional(),
    conditions: bothOrChinese.optional(),
  }),
});

const caseStep = z.discriminatedUnion("action", [
  z.strictObject({ by: z.string(), action: z.literal("accept") }),
  z.strictObject({ by: z.string(), action: z.literal("ask-more"), answers: z.strictObject({ what: z.string() }) }),
  z.strictObject({ by: z.string(), action: z.literal("supply"), answers: z.strictObject({ words: z.string() }) }),
  z.strictObject({
    by: z.string(),
    action: z.literal("pass-on"),
    answers: z.strictObject({ body: bodyReference, reason: z.string() }),
  }),
  z.strictObject({
    by: z.string(),
    action: z.literal("refuse"),
    answers: z.strictObject({ reason: z.string(), clause: z.string() }),
  }),
  z.strictObject({ by: z.string(), action: z.literal("finish"), answers: z.strictObject({ answer: z.string() }) }),
  z.strictObject({
    by: z.string(),
    action: z.literal("rate"),
    answers: z.strictObject({
      solved: z.enum(["yes", "partly", "no"]),
      score: z.number().int().min(1).max(5),
      words: z.string(),
    }),
  }),
  z.strictObject({ by: z.string(), action: z.literal("reopen"), answers: z.strictObject({ words: z.string() }) }),
]);

const demoCase = z.strictObject({
  by: z.string(),
  area: z.string(),
  kind: z.enum(["complaint", "enquiry", "suggestion"]),
  words: z.string(),
  /** The body that the words should be routed to. */
  routesTo: bodyReference,
  /** So many hours before the start; by default each lies a day after the one before. */
  hoursAgo: z.number().int().positive().optional(),
  steps: z.array(caseStep),
});

/** One schema for each JSON file of this folder. */
export const schemas = {
  directory: z.strictObject({ source: z.string(), note: z.string(), district: area }),
  bodies: z.strictObject({
    note: z.string(),
    district: z.array(bodyTemplate),
    street: z.array(bodyTemplate),
    community: z.array(bodyTemplate),
  }),
  duties: z.array(duty),
  charter: z.record(z.string().regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/), rule),
  catalogue: z.strictObject({ note: z.string(), category: bothLanguages, items: z.array(catalogueItem) }),
  people: z.strictObject({ note: z.string(), people: z.array(person) }),
  households: z.strictObject({ note: z.string(), households: z.array(household) }),
  owners: z.strictObject({
    note: z.string(),
    area: z.string(),
    units: z.array(ownedUnit),
  }),
  cases: z.array(demoCase),
  lists: z.strictObject({ note: z.string(), work: z.array(listEntry), disclosure: z.array(listEntry) }),
};

export type DemoBody = z.output<typeof bodyTemplate>;
export type DemoDuty = z.output<typeof duty>;
export type DemoRule = z.output<typeof rule>;
export type DemoCatalogueItem = z.output<typeof catalogueItem> & { category: z.output<typeof bothLanguages> };
export type DemoPerson = z.output<typeof person>;
export type DemoHousehold = z.output<typeof household>;
export type DemoCase = z.output<typeof demoCase>;
export type BodyReference = z.output<typeof bodyReference>;
