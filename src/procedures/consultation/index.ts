export { concernedBy, organisationsConcerned } from "./concerned.ts";
export { consultation } from "./consultation.ts";
export { questionsOf, responseMessage } from "./message.ts";
export { consultationTheme } from "./theme.ts";
export { type Theme, themesIn } from "./themes.ts";
