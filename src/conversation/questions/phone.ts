import { maskSealedPhone, phoneIn, sealPhone } from "../../city/index.ts";
import type { Question } from "./question.ts";

/** A phone: sealed the moment it is given, so that drafts and forms never hold it in the clear; shown masked. */
export const phoneQuestion: Question = {
  takesNumbers: true,
  fromText(turn, _asked, text) {
    const phone = phoneIn(text);
    return phone ? { taken: sealPhone(turn.means.keyed, phone) } : { again: "phone-none" };
  },
  show: (turn, _asked, answer) => maskSealedPhone(turn.means.keyed, String(answer)),
};
