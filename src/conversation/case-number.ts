/** A case number such as `JJ-2026-000123`, as people type it: with other dashes, with spaces or with none. */
export const numberPattern = /([A-Z]{2,4})[-–—\s]?(\d{4})[-–—\s]?(\d{6,})/i;

/** The whole of a text is such a number. */
export const onlyNumber = new RegExp(`^\\s*${numberPattern.source}\\s*$`, "i");
