import type { Answers } from "./form.ts";

/** What one case gives another that it opens; without a `joinName` the new one stands on its own. */
export interface Opening {
  form: Answers;
  joinName: string | null;
  handlerId?: string | null;
  personIds?: string[];
  /** Who is taken to have filed it, where somebody's act has opened it. */
  applicantId?: string | null;
}
