import { type Audience, audienceOf } from "../../instruments/index.ts";
import { type Answers, type Draw, nthName, type World } from "../engine/index.ts";
import { invitations } from "./kind.ts";

/** One of the ways in which a call invites. */
export interface Way {
  way: (typeof invitations)[number];
  to?: string;
  /** Of social organisations. */
  field?: string;
  /** How many are drawn by lot. */
  draw?: number;
}

/** A call asks so often whom it invites. */
export const mostWays = 8;

type Asked = Pick<World, "city" | "now">;

/** The ways that the answers of a call name, in their order; those without all their answers yet among them. */
export function waysOf(answers: Answers): Way[] {
  const ways: Way[] = [];
  for (let n = 1; n <= mostWays; n += 1) {
    const [way, to, field, draw] = ["invite", "to", "field", "draw"].map((name) => answers[nthName(name, n)]);
    const known = invitations.find((one) => one === way);
    if (!known) break;
    const isOf = { to: known === "people" || known === "lot", field: known === "organisations", draw: known === "lot" };
    ways.push({
      way: known,
      ...(isOf.to && to !== undefined ? { to: String(to) } : {}),
      ...(isOf.field && field !== undefined ? { field: String(field) } : {}),
      ...(isOf.draw && draw !== undefined ? { draw: Number(draw) } : {}),
    });
  }
  return ways;
}

/** Whom a call with these answers invites by name, each once; who is drawn comes besides: see `drawnBy`. */
export function invitedBy(answers: Answers, world: Asked): Audience {
  const ways = waysOf(answers);
  const named = ways.flatMap((one) => audienceBy(one, answers, world) ?? []);
  const organisations = organisationsBy(answers, world);
  return { kind: "several", of: [...named, ...(organisations ? [organisations] : [])] };
}

/** The social organisations that a call invites; undefined where it invites none. */
export function organisationsBy(
  answers: Answers,
  { city }: Asked,
): Extract<Audience, { kind: "organisations" }> | undefined {
  const fields = waysOf(answers).flatMap(({ field }) => field ?? []);
  if (fields.length === 0) return undefined;
  return { kind: "organisations", areaId: city.body(String(answers.body)).areaId, fields };
}

function audienceBy({ way, to }: Way, { body }: Answers, { city }: Asked): Audience | undefined {
  if (way === "representatives")
    return { kind: "area", areaId: city.body(String(body)).areaId, roles: ["representative"] };
  return way === "people" && to !== undefined ? audienceOf({ to, body }, city) : undefined;
}

/** The lot of a call; undefined where none is drawn. */
export function drawnBy(answers: Answers, world: Asked): Draw | undefined {
  const lot = waysOf(answers).find(({ way }) => way === "lot");
  if (lot?.to === undefined) return undefined;
  const of = audienceOf({ to: lot.to, body: answers.body }, world.city);
  // Who calls it is there anyway, and who is invited already takes no place from anybody in the draw.
  const from: Audience = { kind: "outside", of, bodyId: String(answers.body), besides: invitedBy(answers, world) };
  return { from, count: lot.draw };
}

/** Whether all whom a call invites are social organisations. */
export const invitesOrganisationsAlone = (answers: Answers): boolean =>
  waysOf(answers).every(({ way }) => way === "organisations");
