/** What may be done with many cases at once: the same for each, and nothing that has to be weighed case by case. */
export const batchActions = ["accept", "finish", "pass-on"] as const;
export type BatchAction = (typeof batchActions)[number];

/** How the street looks at what happens in its area. */
export const streetStates = ["open", "late", "over"] as const;
export type StreetState = (typeof streetStates)[number];

/** From when and for how many days somebody stands in; whole days in China. */
export const coverSpans = ["today-1", "tomorrow-1", "tomorrow-3", "tomorrow-7", "tomorrow-15"] as const;

export const suggestedFrom = ["template", "case", "model"] as const;

/** An answer that was given before: a template of the body, the answer to a case like this one, or drafted from such. */
export interface Suggestion {
  from: (typeof suggestedFrom)[number];
  id: string;
  label: string;
  /** Of one that a model has drafted. */
  text?: string;
}
