export { boardApp } from "./app.ts";
export type { BoardOptions } from "./desk.ts";
export { fileAnswer, isFileId, isShownInline } from "./file-answer.ts";
export { securityHeaders } from "./headers.ts";
export { ownDataApp } from "./own-data.ts";
export { printApp } from "./print.ts";
export { keepsChoices, type Reader, readerOf } from "./reader.ts";
export { type Html, pageOf } from "./shell.ts";
export { boardFiles, staticFiles } from "./static-files.ts";
