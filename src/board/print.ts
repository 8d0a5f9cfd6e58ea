import { Hono } from "hono";
import { html } from "hono/html";
import { type Seat, seatsSql } from "../city/index.ts";
import { type PrintPass, printMinutes, readPrintToken, saidBesides, silentActions } from "../conversation/index.ts";
import { Change, formatInstant, isLocale, type Locale } from "../foundation/index.ts";
import {
  type CaseRow,
  type ChildCase,
  childCasesOf,
  historyOf,
  isApplicant,
  isRehearsalCase,
  loadCase,
  mayRead,
  type ShownLine,
  wordsShown,
} from "../procedures/engine/index.ts";
import type { PrintOptions } from "./desk.ts";
import { noticeSheet } from "./notice-sheet.ts";
import { type Html, pageOf } from "./shell.ts";
import { boardFiles } from "./static-files.ts";

interface Reading {
  personId: string;
  /** Whose case it is reads their own words as written. */
  isOwn: boolean;
  locale: Locale;
  seats: Seat[];
}

/** A page to print of one case, behind a link that the bot gave to one person. Each opening is recorded as a look. */
export function printApp(options: PrintOptions): Hono {
  const app = new Hono();
  app.get("/print/:token", async (c) => {
    c.header("Cache-Control", "no-store");
    const pass = readPrintToken(options.keyed, c.req.param("token"));
    const isLate = !pass || pass.until < options.clock.now().getTime();
    const found =
      isLate || (await isCutOff(options, pass)) ? undefined : await caseFor(options, pass.caseId, pass.personId);
    if (!found) return c.html(gone(options), 404);
    const { row, reading } = found;
    if (row.procedure === "notice")
      return c.html(frame(reading.locale, row.number, await noticeSheet(options, row, reading)));
    await recordLook(options, row, reading.personId, reading.seats);
    return c.html(await page(options, row, reading));
  });
  return app;
}

/** Since the link was made somebody was found not to be this person, and may have it. */
async function isCutOff({ db }: PrintOptions, { personId, until }: PrintPass): Promise<boolean> {
  const sql = `SELECT 1 FROM "Merge" WHERE "intoId" = $1 AND "undoneAt" >= $2 LIMIT 1`;
  const cut = await db.query(sql, [personId, new Date(until - printMinutes * 60_000)], "print-cut-off");
  return cut.length > 0;
}

/** The case, if the person may read it now; who could when the link was made may have lost the seat since. */
async function caseFor({ db, city, clock }: PrintOptions, caseId: string, personId: string) {
  const sql = `SELECT p.locale, p."verifiedAt" IS NOT NULL AS "isVerified", ${seatsSql("p.id", "$2")} AS seats FROM "Person" p WHERE p.id = $1`;
  const [person] = await db.query<{ locale: string; isVerified: boolean; seats: Seat[] }>(sql, [personId, clock.now()]);
  const row = (await loadCase(db, { id: caseId }))?.row;
  if (!person || !row) return undefined;
  const { seats, isVerified } = person;
  if (!mayRead(row, { personId, isVerified, seats }, city())) return undefined;
  const isOwn = isApplicant(row, personId);
  return {
    row,
    reading: { personId, seats, isOwn, locale: isLocale(person.locale) ? person.locale : ("zh-CN" as Locale) },
  };
}

async function recordLook({ db, ids, clock }: PrintOptions, row: CaseRow, byPersonId: string, seats: Seat[]) {
  if (!row.applicantId || row.applicantId === byPersonId) return;
  await new Change()
    .insert("PersonalLook", {
      id: ids.uuid(),
      at: clock.now(),
      byPersonId,
      bodyId: seats[0]?.bodyId ?? null,
      subjectId: row.applicantId,
      what: "print",
      caseId: row.id,
    })
    .commit(db);
}

const frame = (locale: Locale, title: string, body: Html): Html =>
  pageOf({ reader: { locale, isLarge: false }, title, styles: [boardFiles.href("print.css")], kind: "print", body });

function gone({ words, defaultLocale = "zh-CN" }: PrintOptions): Html {
  const say = words.say(defaultLocale);
  return frame(
    defaultLocale,
    say("print-gone-title"),
    html`<h1>${say("print-gone-title")}</h1><p>${say("print-gone")}</p>`,
  );
}

/** What binds nobody says so on paper too. */
const rehearsalOfRow = ({ procedures, city }: PrintOptions, row: CaseRow) =>
  isRehearsalCase(procedures.get(row.procedure) ?? {}, row, city());

async function page(options: PrintOptions, row: CaseRow, { locale, isOwn }: Reading): Promise<Html> {
  const { words, city, clock, db } = options;
  const say = words.say(locale);
  const at = (instant: Date | null) => (instant ? formatInstant(instant, locale, clock.now()) : undefined);
  const procedure = options.procedures.get(row.procedure);
  const besides = procedure ? saidBesides(procedure, row, { say, locale, now: clock.now(), isOwn }) : [];
  const facts: [string, string | undefined][] = [
    [say("print-state"), stateOf(options, row, locale)],
    [say("board-case-body"), row.handlerId ? city().body(row.handlerId).name : undefined],
    [say("board-case-area"), city().placeName(row.areaId)],
    ...besides,
    [say("board-case-filed"), at(row.filedAt)],
    [say("board-case-due"), row.outcome ? undefined : at(row.dueAt)],
  ];
  const parts = row.facts.joint ? await childCasesOf(db, row.id, "joint") : [];
  const told = (await historyOf(db, row.id)).filter(({ action }) => !silentActions.includes(action));
  const lines = told.map((line) => lineOf(options, row, line, { locale, isOwn }));
  const body = html`<p class="kicker">${say("board-name")} · ${say(`${row.procedure}-name`)}</p>
<h1>${say("rehearsal-mark", { rehearsal: rehearsalOfRow(options, row) })}${row.number}</h1>
<table>${facts.filter(([, v]) => v).map(([name, value]) => html`<tr><th>${name}</th><td>${value}</td></tr>`)}</table>
<h2>${say("print-words")}</h2>
<p class="words">${wordsShown(row, String(row.form.words ?? ""), isOwn)}</p>
${parts.length > 0 ? html`<h2>${say("print-joint")}</h2>` : ""}
${parts.length > 0 ? html`<table>${parts.map((part) => partRow(options, part, !isOwn, locale))}</table>` : ""}
<h2>${say("print-history")}</h2>
<table>${lines.map(({ when, what }) => html`<tr><th>${when}</th><td>${what}</td></tr>`)}</table>
<p class="foot">${say("print-foot", { at: at(clock.now()) ?? "" })}</p>`;
  return frame(locale, row.number, body);
}

function stateOf({ words }: PrintOptions, { procedure, outcome, step }: CaseRow, locale: Locale): string {
  return words.say(locale)(outcome ? `${procedure}-outcome-${outcome}` : `${procedure}-step-${step}`);
}

/** 协办: the body, how far it is and until when; what was asked and answered for those who handle the case. */
function partRow(options: PrintOptions, { row, words: ended }: ChildCase, isShownWhole: boolean, locale: Locale): Html {
  const say = options.words.say(locale);
  const due = row.outcome || !row.dueAt ? undefined : formatInstant(row.dueAt, locale, options.clock.now());
  const line = (label: string, value: string) => say("summary-line", { label, value });
  const said = Object.entries({ words: row.form.words, ...ended }).flatMap(([name, value]) =>
    typeof value === "string" ? [line(say(`${row.procedure}-field-${name}`), value)] : [],
  );
  const shown = [
    stateOf(options, row, locale),
    ...(due ? [line(say("board-case-due"), due)] : []),
    ...(isShownWhole ? said : []),
  ];
  const body = row.handlerId ? options.city().body(row.handlerId).name : "";
  return html`<tr><th>${body}</th><td>${shown.map((text) => html`<div>${text}</div>`)}</td></tr>`;
}

function lineOf(
  { words, city, clock }: PrintOptions,
  row: CaseRow,
  line: ShownLine,
  { locale, isOwn }: Pick<Reading, "locale" | "isOwn">,
) {
  const say = words.say(locale);
  const general = `case-line-${line.action}`;
  const what = say(words.has(general) ? general : `${row.procedure}-action-${line.action}`);
  const by = line.actorBodyId ? city().body(line.actorBodyId).name : "";
  const said = line.action === "file" ? [] : Object.values(line.words ?? {}).filter((w) => typeof w === "string");
  const isShown = isOwn || line.actor !== "applicant";
  return {
    when: formatInstant(line.at, locale, clock.now()),
    what: [what, by, ...said.filter((w) => !/^[0-9a-f]{8}-/.test(w)).map((w) => wordsShown(row, w, isShown))]
      .filter(Boolean)
      .join(" · "),
  };
}
