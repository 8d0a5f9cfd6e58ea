import { type Locale, locales } from "../../foundation/index.ts";
import type { Button } from "../../instruments/index.ts";
import { setLanguage } from "../screens/language.ts";
import { homeRow } from "../screens/menu.ts";
import { replyWith, type Turn } from "../turn.ts";
import type { Onward } from "./commands.ts";
import { showConsent } from "./consent.ts";
import { askHome } from "./home.ts";
import { provePhone } from "./phone.ts";
import { hasConsent, recordOf } from "./record.ts";
import { offerMembers } from "./roster.ts";
import { showWays } from "./ways.ts";
import { consentVersion } from "./wording.ts";

/** Consent counts for the wording that was on the screen; another one is shown first. */
export async function agree(turn: Turn, version: string, onward?: Onward): Promise<void> {
  const open = turn.state.joining?.at === "consent" ? turn.state.joining : undefined;
  if (version !== consentVersion) return showConsent(turn, onward, open?.phone);
  const record = await recordOf(turn);
  if (!hasConsent(record)) {
    const set = { consentAt: turn.world.now, consentTo: consentVersion };
    turn.change.update({ table: "Person", where: { id: turn.person.id }, set, expect: 1 });
  }
  turn.state.joining = undefined;
  if (open?.phone) {
    const phone = await provePhone(turn, open.phone, "telegram");
    return offerMembers(turn, [phone]);
  }
  if (onward === "verify") return showWays(turn);
  askLanguage(turn);
}

function askLanguage(turn: Turn): void {
  turn.state.joining = { at: "language" };
  const choices = locales.map(
    (locale): Button => ({
      label: turn.means.words.say(locale)("language-own"),
      command: { do: "joining", go: { to: "language", locale } },
    }),
  );
  replyWith(turn, "consent-language", {}, [choices, homeRow(turn)]);
}

export function takeLanguage(turn: Turn, locale: Locale): void {
  setLanguage(turn, locale);
  askHome(turn);
}
