import { partsOf, renderSms } from "../src/channels/index.ts";
import { smsAddress } from "../src/city/index.ts";
import type { Inbound } from "../src/conversation/index.ts";
import { bindPersona, demoId } from "../src/demo/index.ts";
import type { Locale } from "../src/foundation/index.ts";
import type { Channel, Outgoing, Parcel } from "../src/instruments/index.ts";
import type { TestApp } from "./app.ts";

/** What a person has on their screen: messages as they stand after edits, newest last. */
export interface Shown extends Parcel {
  externalId: string;
}

export interface TestPerson {
  name: string;
  channel: string;
  address: string;
  shown: Shown[];
  /** Every token this person ever saw, by label, newest last. */
  tokens: { label: string; token: string }[];
  say(text: string, more?: Partial<Inbound>): Promise<void>;
  press(label: string): Promise<void>;
  send(inbound: Partial<Inbound> & Pick<Inbound, "kind">): Promise<void>;
  /** The newest message. */
  last(): Shown;
}

/** People who talk to an app through channels that remember what was shown. */
export function makePeople(test: TestApp, onShown?: (person: TestPerson, parcel: Parcel, isEdit: boolean) => void) {
  const people = new Map<string, TestPerson>();
  let externalIds = 0;

  const show =
    (channel: string): Channel["send"] =>
    async (parcel) => {
      const person = people.get(`${channel}:${parcel.address}`);
      if (!person) return { state: "failed", reason: "nobody there" };
      const labels = (parcel.message.buttons ?? []).flat().map((b) => b.label);
      person.tokens.push(...labels.map((label, i) => ({ label, token: parcel.tokens.flat()[i] ?? "" })));
      const at = parcel.replaces ? person.shown.findIndex((s) => s.externalId === parcel.replaces?.externalId) : -1;
      const externalId = at >= 0 ? (parcel.replaces?.externalId ?? "") : `m${++externalIds}`;
      const shown = { ...parcel, externalId };
      if (at >= 0) person.shown[at] = shown;
      else person.shown.push(shown);
      onShown?.(person, parcel, at >= 0);
      return { state: "sent", externalId };
    };
  for (const name of ["telegram", "web", "terminal", "sms"]) {
    const fetchFile = async (ref: string) => {
      if (ref.startsWith("lost")) throw new Error("the channel no longer has it");
      // What messengers send a voice in, or a picture that hides nothing.
      return new TextEncoder().encode(`${ref.startsWith("voice") ? "OggS" : "GIF89a"} bytes of ${ref}`);
    };
    test.app.channels.set(name, {
      name,
      send: show(name),
      fetchFile,
      isLive: name === "web" || name === "telegram",
      ...(name === "sms" ? { costOf: (m, locale) => smsCost(test, m, locale), isAnsweredInText: true } : {}),
    });
  }

  /** The address of a phone that is nobody else's: 139****1001 and on. */
  let phones = 1000;
  const nextPhone = () => smsAddress(test.app.keyed, `+86139000${String(++phones).padStart(5, "0")}`);

  /** Somebody at an address; a demo persona's key makes them that person. */
  async function meet(
    name: string,
    options: { persona?: string; channel?: string; address?: string } = {},
  ): Promise<TestPerson> {
    const { channel = "web", address = channel === "sms" ? nextPhone() : `at-${name}` } = options;
    if (options.persona) {
      await bindPersona(test.app.db, test.ids, options.persona, address, test.clock.now());
      if (channel !== "web") {
        await test.app.db.query(`UPDATE "Address" SET channel = $1 WHERE channel = 'web' AND address = $2`, [
          channel,
          address,
        ]);
      }
    }
    const send: TestPerson["send"] = async (inbound) => {
      const externalId = `in-${++externalIds}`;
      await test.app.conversation.receive({ channel, address, externalId, ...inbound });
      await test.app.idle();
    };
    const person: TestPerson = {
      name,
      channel,
      address,
      shown: [],
      tokens: [],
      send,
      say: (text, more) => send({ kind: "text", text, ...more }),
      press(label) {
        const found = person.tokens.findLast((t) => t.label === label || t.label.startsWith(label));
        if (!found)
          throw new Error(
            `${name} sees no button "${label}", but: ${person.tokens
              .slice(-12)
              .map((t) => t.label)
              .join(", ")}`,
          );
        return send({ kind: "button", token: found.token, label });
      },
      last() {
        const found = person.shown.at(-1);
        if (!found) throw new Error(`${name} sees nothing`);
        return found;
      },
    };
    people.set(`${channel}:${address}`, person);
    return person;
  }
  return { meet, demoId };
}

/** As a gateway counts, at five cents a part. */
function smsCost(test: TestApp, message: Outgoing, locale: Locale): { parts: number; yuan: number } {
  const pages = renderSms(message, { signature: "邻里", say: test.app.words.say(locale) });
  const parts = pages.reduce((sum, page) => sum + partsOf(page).parts.length, 0);
  return { parts, yuan: parts * 0.05 };
}
