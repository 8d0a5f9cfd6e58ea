import { readDemoCity } from "../../prisma/demo/read.ts";
import type { BodyTemplates, Rules } from "../city/index.ts";

export { fileDemoCases } from "./cases.ts";
export { demoId, plainDistrict, writeDistrict } from "./district.ts";
export { writeHouseholds } from "./households.ts";
export { writeLists } from "./lists.ts";
export { writeOwners } from "./owners.ts";
export { bindPersona, type DemoPersona, demoPersonas, personaNamed } from "./personas.ts";

/** The rules of a charter as they are known now. */
export const charterDefaults = (): Rules => readDemoCity().charter;

/** The bodies that every area of a level has. */
export const bodyTemplates = (): BodyTemplates => readDemoCity().bodies;
