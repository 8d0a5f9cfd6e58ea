import { findArea, listAreas, readDemoCity } from "../../prisma/demo/read.ts";
import { hashPhone, phoneIn } from "../city/index.ts";
import type { Database, Keyed } from "../foundation/index.ts";
import { demoId } from "./district.ts";

/** The demo's courtyard whose owners are registered, with their committee. */
export async function writeOwners(db: Database, keyed: Keyed, createdAt: Date): Promise<void> {
  const { directory, owners } = readDemoCity();
  const { path, parentPath } = findArea(listAreas(directory.district), owners.committee.area);
  const [districtId, areaId] = [demoId(`area:${directory.district.name}`), demoId(`area:${path}`)];
  const unitId = (door: string) => demoId(`unit:${path}/${door}`);
  await db.prisma.body.create({
    data: {
      ...{ id: demoId(`body:${path}:owners-committee`), districtId, areaId, kind: "courtyard-body" },
      ...{ name: owners.committee.name, supervisorId: demoId(`body:${parentPath}:residents-committee`) },
    },
  });
  await db.prisma.propertyUnit.createMany({
    data: owners.units.map(({ door, area }) => ({
      ...{ id: unitId(door), districtId, areaId, door, areaDm2: Math.round(area * 100), createdAt },
    })),
  });
  await db.prisma.propertyOwner.createMany({
    data: owners.units.flatMap(({ door, owners: all }) =>
      all.map(({ name, representative = null, votes, phone }) => {
        const said = phoneIn(phone ?? "");
        const phoneHash = said ? hashPhone(keyed, said) : null;
        const id = demoId(`owner:${path}/${door}/${name}`);
        return { id, unitId: unitId(door), name, representative, isVoter: votes, phoneHash, createdAt };
      }),
    ),
  });
}
