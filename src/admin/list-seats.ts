import type { Area, Body } from "../city/index.ts";
import { dayText, lastDayText } from "./days.ts";
import type { AdminCommand } from "./desk.ts";
import { areasNamed, findPerson } from "./find.ts";
import { recordLooks } from "./looks.ts";

interface Listed {
  id: string;
  bodyId: string;
  role: string;
  personId: string;
  name: string | null;
  startsAt: Date;
  endsAt: Date | null;
}

const listSql = `SELECT s.id, s."bodyId", s.role, s."personId", p.name, s."startsAt", s."endsAt" FROM "Appointment" s
  JOIN "Person" p ON p.id = s."personId" JOIN "Body" b ON b.id = s."bodyId" JOIN "Area" a ON a.id = b."areaId"
  WHERE ($1::uuid[] IS NULL OR s."bodyId" = ANY($1)) AND ($2::uuid IS NULL OR s."personId" = $2)
    AND ($3 OR s."endsAt" IS NULL OR s."endsAt" > $4)
  ORDER BY a.code NULLS FIRST, a.path, b.kind, b.name, s.role, s."startsAt"`;

/** Who sits where: by --area (with all below it), --body and --person; ended seats too with --all. */
export const list: AdminCommand = async (desk) => {
  const { values, db, app, clock } = desk;
  const city = app.city();
  const areas: Area[] | undefined = values.area === undefined ? undefined : areasNamed(desk, values.area);
  const isInArea = (body: Body) => !areas || city.chain(body.areaId).some((a) => areas.includes(a));
  const isWanted = (body: Body) => values.body === undefined || body.kind === values.body || body.name === values.body;
  const isNarrow = areas !== undefined || values.body !== undefined;
  const bodies = isNarrow ? [...city.bodies.values()].filter((b) => isInArea(b) && isWanted(b)).map((b) => b.id) : null;
  const personId = values.person === undefined ? null : await findPerson(desk, areas?.[0]?.id ?? city.districtId);
  const rows = await db.query<Listed>(listSql, [bodies, personId, values.all ?? false, clock.now()]);
  const persons = rows.map((row) => row.personId);
  await recordLooks(desk, persons, "seats");
  for (const { id, bodyId, role, name, startsAt, endsAt } of rows) {
    const body = city.bodies.get(bodyId)?.name ?? "";
    desk.print(`${id}  ${body}  ${role}  ${name ?? "?"}  ${dayText(startsAt)} – ${lastDayText(endsAt)}`);
  }
  if (rows.length === 0) desk.print(values.all ? "no seats" : "no open seats; with --all the ended ones too");
};
