/** 李**: the first character of a name, and of every name the same two marks, so that its length tells nothing. */
export const maskedName = (name: string): string => `${Array.from(name.trim())[0] ?? ""}**`;
