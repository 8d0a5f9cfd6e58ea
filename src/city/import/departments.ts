import type { BodyTemplate } from "./kind.ts";

interface Named {
  id: string;
  kind: string;
  name: string;
}

/** Names without the area's: "区民政局", "锦江区民政局" and "民政局" are one department. */
const short = (name: string, area: string) => name.replace(area, "").replace(/^(?:本区|本县|区|县|市)/, "");

/**
 * The body that a file means by a department: by its name, its short name, its kind, or its code in the district's
 * list of bodies. Undefined when there is none, or several.
 */
export function departmentFinder(
  bodies: readonly Named[],
  area: string,
  templates: readonly BodyTemplate[],
): (name: string) => Named | undefined {
  const only = (found: readonly Named[]) => (found.length === 1 ? found[0] : undefined);
  const byCode = new Map(templates.map(({ code, name }) => [code, name.replace("{area}", area)]));
  return (words) => {
    const name = words.replace(/\s/g, "");
    const wanted = byCode.get(name) ?? name;
    return (
      only(bodies.filter((b) => b.name === wanted)) ??
      only(bodies.filter((b) => short(b.name, area) === short(wanted, area))) ??
      only(bodies.filter((b) => b.kind === name))
    );
  };
}
