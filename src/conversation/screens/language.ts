import { type Locale, locales } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { replyWith, sayFor, type Turn } from "../turn.ts";
import { homeRow, menuButtons } from "./menu.ts";

export function showLanguage(turn: Turn, locale?: Locale): void {
  const choices = locales.map(
    (l): Button => ({ label: turn.means.words.say(l)("language-own"), command: { do: "language", locale: l } }),
  );
  if (!locale) {
    replyWith(turn, "language-which", {}, [choices, homeRow(turn)]);
    return;
  }
  setLanguage(turn, locale);
  replyWith(turn, "language-set", {}, menuButtons(turn));
}

/** From here on the person is spoken to in this language. */
export function setLanguage(turn: Turn, locale: Locale): void {
  turn.person.locale = locale;
  turn.say = sayFor(turn.means, turn.inbound.channel, locale);
  turn.change.update({ table: "Person", where: { id: turn.person.id }, set: { locale }, expect: 1 });
}
