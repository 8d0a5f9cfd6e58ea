export { awaitingCorrection } from "./correction.ts";
export { disclosure } from "./disclosure.ts";
export { disclosureObjection } from "./objection.ts";
export { nextDisclosure, openDisclosures } from "./open.ts";
export { countPublished, type Published, publishedBy, publishedFile, publishedIn, publishedOf } from "./publish.ts";
