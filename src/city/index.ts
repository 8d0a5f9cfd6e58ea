export * from "./addressing.ts";
export * from "./appointments.ts";
export { clearlyNearest } from "./areas-near.ts";
export * from "./catalogue.ts";
export * from "./catalogue-release.ts";
export * from "./charter.ts";
export * from "./charter-topics.ts";
export * from "./cited-rules.ts";
export * from "./city.ts";
export { withoutDenied } from "./denied.ts";
export * from "./door-names.ts";
export * from "./doors.ts";
export {
  findDoors,
  findPlace,
  isPlace,
  placeIn,
  placeMeant,
  placeNamed,
  placesIn,
  strangeBuilding,
  withoutPlaces,
} from "./find-place.ts";
export * from "./identity-number.ts";
export * from "./import/index.ts";
export * from "./incompatible.ts";
export * from "./lists.ts";
export * from "./merge.ts";
export { addNewRules } from "./new-rules.ts";
export * from "./own-name.ts";
export * from "./phones.ts";
export * from "./property.ts";
