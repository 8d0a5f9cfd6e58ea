import type { Turn } from "../turn.ts";

/** The district as it is called in the person's language: 锦江区, Jinjiang District. */
export function districtName({ world: { city }, person }: Turn): string {
  const district = city.children(null)[0];
  const latin = (district?.aliases ?? []).filter((alias) => /^[\p{Script=Latin}\s]+$/u.test(alias));
  const longest = latin.toSorted((a, b) => b.length - a.length)[0];
  return (person.locale === "en" ? longest : undefined) ?? district?.name ?? "";
}
