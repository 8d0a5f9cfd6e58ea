import { describe, expect, test } from "vitest";
import { findArea, listAreas, readDemoCity } from "../../prisma/demo/read.ts";

const city = readDemoCity();
const areas = listAreas(city.directory.district);
const count = (kind: string) => areas.filter(({ area }) => area.kind === kind).length;

describe("the demo city", () => {
  test("has the district's 11 streets and 76 communities, and courtyards in two of them", () => {
    expect([count("street"), count("community")]).toEqual([11, 76]);
    const withCourtyards = areas.filter(({ area }) => area.kind === "community" && area.children.length > 0);
    expect(withCourtyards).toHaveLength(2);
    expect(count("entrance")).toBeGreaterThan(10);
  });

  test("finds an area by the end of its path, and refuses one that names several", () => {
    expect(findArea(areas, "水井坊社区/水津雅院").area.kind).toBe("courtyard");
    expect(() => findArea(areas, "1栋")).toThrow();
    expect(() => findArea(areas, "无此社区")).toThrow();
  });

  test("has a duty for every department", () => {
    const departments = city.bodies.district.filter(({ kind }) => kind === "department" || kind === "civil-affairs");
    const dutiful = new Set(city.duties.map(({ body }) => body));
    expect(departments.filter(({ code }) => !dutiful.has(code))).toEqual([]);
  });

  test("lets a case be moved only by its applicant or by a member of the body that it lies with", () => {
    for (const { by, area, routesTo, steps } of city.cases) {
      let holder = routesTo;
      for (const step of steps) {
        const mover = city.people.find(({ key }) => key === step.by);
        const isMember = mover?.appointments.some((seat) => seat.area === holder.area && seat.body === holder.body);
        expect(step.by === by || isMember, `${area}: ${step.by} may ${step.action}`).toBe(true);
        if (step.action === "pass-on") holder = step.answers.body;
      }
    }
  });
});
