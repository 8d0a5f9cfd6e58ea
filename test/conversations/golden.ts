import { readFileSync, writeFileSync } from "node:fs";
import { cite } from "../../src/admin/cite.ts";
import { partsOf, renderSms, renderText } from "../../src/channels/index.ts";
import { codeLength, makeCode, readableCode } from "../../src/conversation/index.ts";
import { chinaDay, type Words } from "../../src/foundation/index.ts";
import type { Parcel } from "../../src/instruments/index.ts";
import { addHistory, readHistory } from "../../src/procedures/requests/index.ts";
import { administer } from "../admin/admin.ts";
import { startTestApp, type TestApp } from "../app.ts";
import { type StandIn, settingsOf, startStandIn } from "../model/stand-in.ts";
import { makePeople, type TestPerson } from "../people.ts";

/**
 * A golden conversation: lines of input as people type them, and below each, indented, everything that was shown to
 * anybody because of it. The indented lines are the specification; `UPDATE=1 npm test` writes them anew.
 *
 *   @meet 王秀英 resident          somebody who is a demo persona (a dash for a stranger), optionally on a channel: by sms
 *                                 they read what a phone shows, with its length and the parts that it is paid as
 *   王秀英> 楼下路灯坏了            says it
 *   王秀英> [确认提交]              presses the newest button whose label begins so
 *   王秀英> [[确认提交]]            presses it though the message has changed since
 *   王秀英> (photo) 看这里          sends a photo, with or without words; (photo-7) sends seven, (photo-lost) one that is lost
 *   王秀英> (sticker)              sends what we cannot take; (voice), (video), (too-large) … likewise
 *   王秀英> (voice) 录音            a voice message that the channel has the recording of; @model voice "…" says what is heard;
 *                                 (voice-180) is one of so many seconds
 *   王秀英> (contact) +8613800001001   sends their own number by the phone's button; (contact-other) somebody else's
 *   王秀英> (location) 30.65,104.09   sends a place
 *   王秀英> (reply) 还是没好        replies to the newest message about a case; (reply-photo) with a photo
 *   王秀英> (long) 5000            sends so many letters
 *   王秀英> a\u{0}b\nc             odd characters and line ends can be written so
 *   王秀英> /link {code}           {code} is the newest code that was given to anybody
 *   王秀英> {share}                sends their own share of a ballot's key; {share-wrong} with a letter that is wrong
 *   王秀英> {receipt}              sends their own newest receipt, as it is shown; {receipt-old} the one before
 *   @again 王秀英                  the channel delivers the last input once more
 *   @steal 李国强 王秀英 [撤回]      presses somebody else's button
 *   @forge 王秀英                  presses a button that nobody made
 *   @file 王秀英 9 社区活动室的灯坏了   files so many reports, unshown
 *   @invite 水井坊社区公共服务站 clerk   an administrator makes a code for a seat
 *   @leave 刘婷                   their seats end
 *   @after 2d                     time passes (m, h, d); what the clock does happens
 *   @restart                      the process dies and comes back
 *   @organisation 夕阳红服务队 service 王秀英 水井坊社区   is in the register, and who is written to
 *   @committee 水津雅院业主委员会 水津雅院   an owners' committee is there, below the residents' committee
 *   @unregister 水津雅院           the register of who owns what there is taken out
 *   @count Case 1                 rows in a table
 *   @history history.jsonl        the office's earlier cases of that file are taken in, to be learnt from
 *   @job open-disclosures         scheduled work is done now
 *   @cards                        the cards of notices are brought up to date
 *   @minute                       the district is read again, as happens once a minute
 *   @rule notice.secondConfirmationAbove 2   the charter says so from now on
 *   @clause charter-change election   the operator cites the clause by which such votes bind
 *   @block 王秀英                 they block us: nothing reaches that address
 *   @demo                         on the first line: the demo's own cases are there
 *   @model fill-form {"answers":[]}   there is a language model, and this is what it answers next to that prompt
 *   @spent                        the day's budget of the model is used up
 *   @broken fill-form hangs       it fails next: hangs, refuses, or a status such as 500
 */
export async function playGolden(file: string): Promise<{ written: string; expected: string }> {
  const expected = readFileSync(file, "utf8");
  const inputs = expected.split("\n").filter((line) => !line.startsWith("  "));
  const model = inputs.some((line) => /^@(?:model|broken)\b/.test(line)) ? await startStandIn() : undefined;
  const settings = model && { ...settingsOf(model), seconds: 0.5 };
  const run = await startTestApp({ demoCases: inputs.includes("@demo"), model: settings });
  try {
    const written = await play(run, inputs, model);
    if (process.env.UPDATE) writeFileSync(file, written);
    return { written, expected: process.env.UPDATE ? written : expected };
  } finally {
    await run.close();
    await model?.close();
  }
}

/** Such as 7F3KQ-9XW2M. */
const receipt = /\b[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}\b/;

const unit: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

async function play(test: TestApp, inputs: string[], standIn?: StandIn): Promise<string> {
  const out: string[] = [];
  const people = new Map<string, TestPerson>();
  const codes: string[] = [];
  const shares = new Map<string, string>();
  const receipts = new Map<string, string[]>();
  const shown: { person: TestPerson; lines: string[] }[] = [];
  const { meet } = makePeople(test, (person, parcel, isEdit) => {
    const code = /\b(?:[A-Z2-9]{10}|\d{3} \d{3})\b/.exec(parcel.message.text)?.[0];
    if (code) codes.push(code);
    const share = /\bLS(?:-[0-9A-Z]{8}){8}\b/.exec(parcel.message.text)?.[0];
    if (share) shares.set(person.name, share);
    const given = receipt.exec(parcel.message.text)?.[0];
    if (given) receipts.set(person.name, [given, ...(receipts.get(person.name) ?? [])]);
    const lines = shownLines(person, parcel, isEdit, test.app.words);
    const hide = (line: string) => {
      const bare = line.replaceAll(share ?? "{share}", "{share}").replace(receipt, "{receipt}");
      return code ? bare.replaceAll(code, "{code}") : bare;
    };
    shown.push({ person, lines: lines.map(hide) });
  });
  // Different people's messages leave at once, in any order: whoever acted comes first, then the others as they came in.
  const showTo = (first?: TestPerson) => {
    const order = [...new Set([...(first ? [first] : []), ...people.values()])];
    for (const person of order) out.push(...shown.filter((s) => s.person === person).flatMap((s) => s.lines));
    shown.length = 0;
  };
  const last = new Map<string, Parameters<TestPerson["send"]>[0]>();
  const who = (name = ""): TestPerson => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}; @meet them first`);
    return found;
  };

  const commands: Record<string, (args: string[]) => Promise<void>> = {
    async meet([name = "", persona = "-", channel = "web"]) {
      const address = channel === "sms" ? undefined : `${channel}-${name}`;
      people.set(name, await meet(name, { persona: persona === "-" ? undefined : persona, channel, address }));
    },
    async again([name = ""]) {
      const inbound = last.get(name);
      if (inbound) await who(name).send(inbound);
    },
    async steal([thief, owner, label = ""]) {
      const token = who(owner).tokens.findLast((t) => t.label.startsWith(label.slice(1, -1)))?.token;
      await who(thief).send({ kind: "button", token });
    },
    async forge([name]) {
      const token = who(name).tokens.at(-1)?.token ?? "";
      await who(name).send({ kind: "button", token: `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}` });
    },
    async after([span = ""]) {
      test.clock.advance(Number.parseFloat(span) * (unit[span.slice(-1)] ?? Number.NaN));
      await test.app.wakeDueCases();
      for (const name of ["tend-ballots", "tend-meetings", "tend-talks", "repeat-notices", "send-elsewhere"])
        await test.app.jobs.find((job) => job.name === name)?.run();
      await test.app.idle();
      await test.app.sweep();
      await test.app.idle();
    },
    async job([name = ""]) {
      const job = test.app.jobs.find((one) => one.name === name);
      if (!job) throw new Error(`no job ${name}`);
      await job.run();
      await test.app.idle();
      await test.app.sweep();
      await test.app.idle();
    },
    async demo() {},
    async history([name = ""]) {
      const { lines } = readHistory(readFileSync(new URL(name, import.meta.url), "utf8"));
      await addHistory(test.app.db, test.ids, lines, { source: name, now: test.clock.now() });
    },
    async model([prompt = "", ...json]) {
      standIn?.next(prompt, { reply: JSON.parse(json.join(" ")) });
    },
    async broken([prompt = "", how = ""]) {
      // It is tried twice, but for a refusal.
      if (how === "refuses") standIn?.next(prompt, { refuses: "no" });
      else if (how === "hangs") standIn?.next(prompt, how, how);
      else standIn?.next(prompt, { status: Number(how) }, { status: Number(how) });
    },
    async spent() {
      const sql = `INSERT INTO "ModelDay" (day, calls) VALUES ($1, 1000000) ON CONFLICT (day) DO UPDATE SET calls = 1000000`;
      await test.app.db.query(sql, [chinaDay(test.clock.now())]);
    },
    async cards() {
      await test.app.refreshCards();
      await test.app.idle();
    },
    async minute() {
      await test.app.refreshCity();
    },
    async rule([name = "", value = ""]) {
      await test.app.db.query(`UPDATE "Charter" SET rules = jsonb_set(rules, ARRAY[$1, 'value'], $2::jsonb)`, [
        name,
        value,
      ]);
      await test.app.refreshCity();
    },
    async clause(votes) {
      const on = "2026-01-01";
      const clause = "经选举委员会决定，可以在聊天里投票。";
      for (const vote of votes) await administer(test, cite, { vote, clause, source: "《某省办法》第十二条", on });
    },
    async block([name = ""]) {
      const { channel, address } = who(name);
      await test.app.db.query(`UPDATE "Address" SET "blockedAt" = $3 WHERE channel = $1 AND address = $2`, [
        channel,
        address,
        test.clock.now(),
      ]);
    },
    async leave([name = ""]) {
      const { channel, address } = who(name);
      await test.app.db.query(
        `UPDATE "Appointment" s SET "endsAt" = $3 FROM "Address" a WHERE a."personId" = s."personId" AND a.channel = $1 AND a.address = $2`,
        [channel, address, test.clock.now()],
      );
    },
    async file([name = "", count = "", ...words]) {
      for (let i = 1; i <= Number(count); i++) {
        await who(name).say(`${words.join(" ")}，第${i}处`);
        const say = test.app.words.say("zh-CN");
        if (who(name).last().message.title === say("twin-title")) await who(name).press(say("twin-not"));
        await who(name).press(say("button-submit"));
      }
      shown.length = 0;
    },
    async invite([bodyName = "", role = ""]) {
      const body = [...test.app.city().bodies.values()].find((b) => b.name === bodyName);
      const [code, now] = [makeCode(test.ids.secret(codeLength)), test.clock.now()];
      const expiresAt = new Date(now.getTime() + 14 * (unit.d ?? 0));
      const hash = test.app.keyed.hash("code", readableCode(code));
      const data = { hash, purpose: "join", bodyId: body?.id, role, expiresAt, createdAt: now };
      await test.app.db.prisma.code.create({ data });
      codes.push(code);
    },
    async restart() {
      await test.restart();
    },
    async organisation([name = "", field = "", contact = "", areaName = ""]) {
      const { channel, address } = who(contact);
      const area = [...test.app.city().areas.values()].find((one) => one.name === areaName);
      await test.app.db.query(
        `INSERT INTO "RegisterEntry" (id, kind, key, subject, data, "caseId", "validFrom")
          SELECT $1, 'organisation', $2, $2, jsonb_build_object('field', $3::text, 'areaId', $4::text, 'contactId', a."personId"), $1, $5
          FROM "Address" a WHERE a.channel = $6 AND a.address = $7`,
        [test.ids.uuid(), name, field, area?.id, test.clock.now(), channel, address],
      );
      await test.app.refreshCity();
    },
    async committee([name = "", areaName = ""]) {
      const city = test.app.city();
      const area = [...city.areas.values()].find((one) => one.name === areaName);
      const above = area && city.bodyFor(area.id, "residents-committee");
      await test.app.db.query(
        `INSERT INTO "Body" (id, "districtId", "areaId", kind, name, "supervisorId") VALUES ($1, $2, $3, 'courtyard-body', $4, $5)`,
        [test.ids.uuid(), city.districtId, area?.id, name, above?.id],
      );
      await test.app.refreshCity();
    },
    async unregister([areaName = ""]) {
      await test.app.db.query(
        `UPDATE "PropertyUnit" u SET "removedAt" = $2 FROM "Area" a WHERE a.id = u."areaId" AND a.name = $1`,
        [areaName, test.clock.now()],
      );
      await test.app.refreshCity();
    },
    async count([table = "", n]) {
      const [row] = await test.app.db.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM "${table.replace(/\W/g, "")}"`,
      );
      if (row?.n !== Number(n)) throw new Error(`${table}: ${row?.n} rows, not ${n}`);
    },
  };

  for (const line of inputs) {
    // A script that cannot go on shows how far it came.
    const fail = (why: string) => new Error(`${why}\n${out.slice(-30).join("\n")}`);
    out.push(line);
    const command = /^@(\w+)\s*(.*)$/.exec(line);
    const speech = /^([^\s#>][^>]*)> (.*)$/.exec(line);
    if (command) {
      const run = commands[command[1] ?? ""];
      if (!run) throw fail(`unknown: ${line}`);
      await run((command[2] ?? "").split(/\s+/));
      showTo();
    } else if (speech) {
      const person = who(speech[1]);
      const said = (speech[2] ?? "").replaceAll("{code}", codes.at(-1) ?? "");
      const share = shares.get(person.name) ?? "LS-";
      const [newest = "", before = ""] = receipts.get(person.name) ?? [];
      const filled = said
        .replace("{share}", share)
        .replace(
          "{share-wrong}",
          share.replace(/.$/, (last) => (last === "7" ? "8" : "7")),
        )
        .replace("{receipt}", newest)
        .replace("{receipt-old}", before);
      const read = inputOf(person, filled);
      if (typeof read === "string") throw fail(`${person.name} sees no button "${read}"`);
      const inbound = { externalId: `said-${out.length}`, ...read };
      last.set(person.name, inbound);
      await person.send(inbound);
      showTo(person);
    }
  }
  return out.join("\n");
}

/** What somebody does, or the label of a button that they do not see. */
function inputOf(person: TestPerson, said: string): Parameters<TestPerson["send"]>[0] | string {
  const press = /^\[(.+?)\]$/.exec(said)?.[1];
  if (press) {
    const label = press.replace(/^\[|\]$/g, "");
    const isOld = press.startsWith("[");
    const token = isOld ? person.tokens.findLast((t) => t.label.startsWith(label))?.token : visibleToken(person, label);
    if (!token) return label;
    return { kind: "button", token, label };
  }
  const special = /^\((\w[\w-]*)\)\s*(.*)$/.exec(said);
  if (!special) return { kind: "text", text: unescaped(said) };
  const [, what = "", text = ""] = special;
  const [kind, more] = what.split("-");
  if (kind === "contact" && text) return { kind: "contact", contact: { phone: text, isOwn: more !== "other" } };
  if (kind === "location" && text) {
    const [lat = 0, lon = 0] = text.split(",").map(Number);
    return { kind: "location", location: { lat, lon } };
  }
  if (kind === "photo") {
    const count = Number(more) || 1;
    const ref = more === "lost" ? "lost" : `photo-${text || "plain"}`;
    const files = Array.from({ length: count }, (_, i) => ({ ref: `${ref}-${i}`, mime: "image/jpeg", size: 1000 }));
    return { kind: "files", text: text || undefined, files };
  }
  if (kind === "reply") {
    const about = person.shown.findLast((s) =>
      s.message.buttons?.flat().some((b) => JSON.stringify(b.command).includes("caseId")),
    );
    const replyTo = about?.externalId;
    if (!more) return { kind: "text", text, replyTo };
    const files = [{ ref: `photo-${text}`, mime: "image/jpeg", size: 1000 }];
    return { kind: "files", text: text || undefined, files, replyTo };
  }
  if (kind === "voice" && text) {
    const seconds = Number(more) || 5;
    return {
      kind: "unsupported",
      what: kind,
      files: [{ ref: `voice-${text}`, mime: "audio/ogg", size: 1000, seconds }],
    };
  }
  if (what === "long") return { kind: "text", text: "很".repeat(Number(text)) };
  return { kind: "unsupported", what };
}

const unescaped = (said: string): string =>
  said
    .replaceAll("\\n", "\n")
    .replace(/\\u\{([0-9a-f]+)\}/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** The token of a button that is on the screen now. */
function visibleToken(person: TestPerson, label: string): string | undefined {
  for (const { message, tokens } of person.shown.toReversed()) {
    const all = (message.buttons ?? []).flat().map((b, i) => ({ label: b.label, token: tokens.flat()[i] }));
    // The whole label before another one that begins alike.
    const found = all.find((b) => b.label === label) ?? all.findLast((b) => b.label.startsWith(label));
    if (found) return found.token;
  }
  return undefined;
}

function shownLines(person: TestPerson, parcel: Parcel, isEdit: boolean, words: Words): string[] {
  if (person.channel === "sms") return smsLines(person, parcel, words);
  const { buttons, ...message } = parcel.message;
  const text = renderText({ ...message, buttons: [] });
  const rows = (buttons ?? []).map((row) => row.map((b) => `[${b.label}]`).join(" "));
  // A letter said thousands of times is not worth a screen of it.
  const short = text.replace(/(.)\1{29,}/gu, (run, letter) => `${letter}×${Array.from(run).length}`);
  const lines = [...short.split("\n"), ...rows].map((l) => `     ${l}`.trimEnd() || "    ");
  return [`  ${isEdit ? "↻" : "→"} ${person.name}:`, ...lines.map((l) => (l.trim() === "" ? "    ·" : l))];
}

/** A phone shows the text as it was sent, with what it is paid as. */
function smsLines({ name }: TestPerson, { message, locale }: Parcel, words: Words): string[] {
  const texts = renderSms(message, { signature: "邻里", say: words.say(locale) });
  return texts.flatMap((text) => [
    `  → ${name}: (${text.length} → ${partsOf(text).parts.length})`,
    ...text.split("\n").map((line) => (line === "" ? "    ·" : `     ${line}`)),
  ]);
}
