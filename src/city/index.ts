export * from "./appointments.ts";
export * from "./catalogue.ts";
export * from "./catalogue-release.ts";
export * from "./charter.ts";
export * from "./city.ts";
export * from "./import/index.ts";
export * from "./incompatible.ts";
