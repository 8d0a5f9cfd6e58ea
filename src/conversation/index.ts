export { type Command, typedCommands } from "./commands.ts";
export { type Conversation, type ConversationMeans, makeConversation, readUpload } from "./conversation.ts";
export { printToken, readPrintToken } from "./desk/print-pass.ts";
export type { Gateway } from "./gateway.ts";
export { cleanText, type Inbound, type InboundFile, largestFileBytes } from "./inbound.ts";
export { codeLength, makeCode, readableCode } from "./joining/code-words.ts";
export { consentVersion } from "./joining/wording.ts";
export type { State } from "./state.ts";
export type { Stage } from "./turns.ts";
