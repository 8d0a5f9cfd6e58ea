export * from "./appointments.ts";
export * from "./catalogue.ts";
export * from "./charter.ts";
export * from "./city.ts";
