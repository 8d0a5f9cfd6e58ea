import type { City } from "../city/index.ts";

/** Where and when two cases were told, beside each other. */
export interface Setting {
  /** In one courtyard; in two of one community; in two communities; "open" where one of them says only the community. */
  place: "same" | "open" | "apart" | "neighbouring";
  daysApart: number;
}

const ofPlace = { same: 1.1, open: 1, apart: 0.8, neighbouring: 0.9 } as const;
/** What lies long ago is as likely less by this much, half of it after so many days. */
const timeShare = 0.1;
const halfLifeDays = 30;

/** How much likelier, above 1, or less likely, two texts are about one matter for where and when they were told. */
export const settingFactor = ({ place, daysApart }: Setting): number =>
  ofPlace[place] * (1 - timeShare + timeShare * 2 ** (-Math.abs(daysApart) / halfLifeDays));

/** By the place of a gist among all, from 0. */
export type SettingOf = (place: number) => Setting;

/** Where nothing is known of it. */
export const anySetting: SettingOf = () => ({ place: "open", daysApart: 0 });

/** Where and when a case was told. */
export interface Told {
  areaId: string;
  at: Date;
}

const dayMs = 86_400_000;

/** Where and when each of some cases was told, beside one. */
export function settingsFor(city: City, one: Told, others: readonly Told[]): SettingOf {
  const placeOf = (areaId: string) => {
    const chain = city.chain(areaId);
    return ["courtyard", "community"].map((kind) => chain.find((area) => area.kind === kind)?.id);
  };
  const [courtyard, community] = placeOf(one.areaId);
  return (n) => {
    const other = others[n];
    if (!other) return { place: "open", daysApart: 0 };
    const [its, itsCommunity] = placeOf(other.areaId);
    const within = !courtyard || !its ? "open" : courtyard === its ? "same" : "apart";
    const place = community === itsCommunity ? within : "neighbouring";
    return { place, daysApart: (one.at.getTime() - other.at.getTime()) / dayMs };
  };
}
