import { findArea, listAreas, readDemoCity } from "../../prisma/demo/read.ts";
import { hashPhone, phoneIn } from "../city/index.ts";
import type { Database, Keyed } from "../foundation/index.ts";
import { demoId } from "./district.ts";

/** The demo's courtyard whose owners are registered. */
export async function writeOwners(db: Database, keyed: Keyed, createdAt: Date): Promise<void> {
  const { directory, owners } = readDemoCity();
  const { path } = findArea(listAreas(directory.district), owners.area);
  const [districtId, areaId] = [demoId(`area:${directory.district.name}`), demoId(`area:${path}`)];
  const unitId = (door: string) => demoId(`unit:${path}/${door}`);
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
