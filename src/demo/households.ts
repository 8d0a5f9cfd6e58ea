import { findArea, listAreas, readDemoCity } from "../../prisma/demo/read.ts";
import { hashPhone, phoneIn, sealPhone } from "../city/index.ts";
import type { Database, Keyed } from "../foundation/index.ts";
import { type DemoCity, demoId } from "./district.ts";

/** The demo's homes with who lives there; its own people have their places already. What is there stays as it is. */
export async function writeHouseholds(db: Database, keyed: Keyed, now: Date): Promise<void> {
  const city = readDemoCity();
  const placed = listAreas(city.directory.district);
  const districtId = demoId(`area:${city.directory.district.name}`);
  const homes = city.households.map((home) => ({
    ...home,
    areaId: demoId(`area:${findArea(placed, home.area).path}`),
  }));
  const households = homes.map((home) => ({
    id: householdId(home),
    districtId,
    areaId: home.areaId,
    door: home.door,
    createdAt: now,
  }));
  const members = homes.flatMap((home) => memberRows(home, keyed, now));
  await db.prisma.household.createMany({ data: households, skipDuplicates: true });
  await db.prisma.householdMember.createMany({ data: members, skipDuplicates: true });
}

type Home = DemoCity["households"][number];

const householdId = ({ area, door }: Home): string => demoId(`household:${area}/${door}`);

function memberRows(home: Home, keyed: Keyed, createdAt: Date) {
  return home.members.map(({ name, phone: typed, bornOn, person }) => {
    const phone = phoneIn(typed ?? "");
    return {
      id: demoId(`member:${home.area}/${home.door}/${name}`),
      householdId: householdId(home),
      name,
      phoneHash: phone ? hashPhone(keyed, phone) : null,
      phoneSealed: phone ? sealPhone(keyed, phone) : null,
      bornOn: bornOn ? new Date(bornOn) : null,
      personId: person ? demoId(`person:${person}`) : null,
      createdAt,
    };
  });
}
