/**
 * The version of the consent's words (`consent-words` in both languages), kept with each consent. Other words are
 * another version: whoever agreed to earlier ones is shown the new ones.
 */
export const consentVersion = "2026-12";
