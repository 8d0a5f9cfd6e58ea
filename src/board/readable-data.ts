import { html } from "hono/html";
import type { City } from "../city/index.ts";
import { formatInstant, type Locale, type Say, type Words } from "../foundation/index.ts";
import type { Html } from "./shell.ts";

interface Pen {
  city: () => City;
  words: Words;
  say: Say;
  locale: Locale;
  now: Date;
}

/** What is kept of somebody as they can read and print it: each part under its heading, each row as a list. */
export function readableData(pen: Pen, data: Readonly<Record<string, object>>): Html {
  const filled = Object.entries(data).filter(([, part]) => rowsOf(part).length > 0);
  return html`${filled.map(
    ([name, part]) => html`<h2>${pen.say(`own-data-part-${name}`)}</h2>
${rowsOf(part).map((row) => table(pen, row))}`,
  )}
<p class="foot">${pen.say("own-data-at", { at: formatInstant(pen.now, pen.locale, pen.now) })}</p>`;
}

const rowsOf = (part: object): object[] => (Array.isArray(part) ? (part as object[]) : [part]);

const isNothing = (value: unknown): boolean =>
  value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

/** Values that are objects are tables of their own. What is not there is left out. */
function table(pen: Pen, row: object, procedure = procedureOf(row)): Html {
  const lines = Object.entries(row).filter(([, value]) => !isNothing(value));
  return html`<table>${lines.map(([name, value]) => html`<tr><th>${labelOf(pen, name, procedure)}</th><td>${shown(pen, name, value, procedure)}</td></tr>`)}</table>`;
}

const procedureOf = (row: object): string => ("procedure" in row ? String(row.procedure) : "");

function labelOf({ words, say }: Pen, name: string, procedure: string): string {
  const key = [`${procedure}-field-${name}`, `own-data-field-${name}`].find((one) => words.has(one));
  return key ? say(key) : name;
}

function shown(pen: Pen, name: string, value: unknown, procedure: string): Html | string {
  if (typeof value === "boolean") return pen.say("own-data-yes", { value: String(value) });
  if (Array.isArray(value)) return html`${value.map((one) => html`<div>${shown(pen, name, one, procedure)}</div>`)}`;
  if (typeof value === "object" && value !== null) return table(pen, value, procedure);
  const text = String(value);
  if (isInstant.test(text)) return formatInstant(new Date(text), pen.locale, pen.now);
  return isId.test(text) ? nameOf(pen.city(), text) : wordFor(pen, name, text, procedure);
}

const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What an id of the city stands for; of anything else, such as a photo that is among the files, the id. */
const nameOf = ({ areas, bodies, items }: City, id: string): string =>
  areas.get(id)?.name ?? bodies.get(id)?.name ?? items.get(id)?.name ?? id;

/** What people call a step, an outcome, an option: what they wrote themselves stands as they wrote it. */
function wordFor({ words, say }: Pen, name: string, value: string, procedure: string): string {
  const key = [
    `${procedure}-option-${name}-${value}`,
    `${procedure}-${name}-${value}`,
    ...(name === "procedure" ? [`${value}-name`] : []),
    ...(name === "channel" ? [`address-${value}`] : []),
    ...(name === "role" ? [`role-${value}`] : []),
    ...(name === "what" ? [`me-look-${value}`] : []),
  ].find((one) => /^[a-z-]+$/.test(one) && words.has(one));
  return key ? say(key) : value;
}
