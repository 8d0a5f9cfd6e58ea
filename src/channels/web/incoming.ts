import type { Context } from "hono";
import { z } from "zod";
import { type Gateway, type Inbound, type InboundFile, largestFileBytes } from "../../conversation/index.ts";
import { cleanText, fileTypeOf, type Keyed, type Locale } from "../../foundation/index.ts";
import { postedFields } from "./posted-fields.ts";
import { externalIdOf, type Session } from "./session.ts";

/** What a page posts, whichever way it was encoded. */
export interface Posted {
  externalId: string;
  text: string;
  token?: string;
  label?: string;
  /** Where the browser says that it is. */
  place?: { lat: number; lon: number };
  files: File[];
}

/** A post that cannot be taken; the key of the words that say what to do. */
export class BadPost extends Error {
  readonly key: string;
  constructor(key: string) {
    super(key);
    this.name = "BadPost";
    this.key = key;
  }
}

const mostFiles = 6;

const idShape = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const fields = z.object({
  externalId: idShape.optional(),
  /** Instead of `externalId`, of a form that works without scripts: sent twice it is one, with other words another. */
  formId: idShape.optional(),
  text: z.string().optional(),
  token: z.string().max(64).optional(),
  label: z.string().max(200).optional(),
  /** "latitude,longitude" in degrees, as the browser gives them. */
  place: z
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,20})?,-?\d{1,3}(\.\d{1,20})?$/)
    .optional(),
  /** A button without scripts: its token, a space and its label. */
  press: z.string().max(300).optional(),
});

/** @throws BadPost */
export async function readPost(c: Context, keyed: Keyed): Promise<Posted> {
  const raw = await postedFields(c).catch(() => {
    throw new BadPost("web-bad-post");
  });
  if (raw === "too-many") throw new BadPost("web-too-many-files");
  const { files: sent = [], ...rest } = raw;
  const parsed = fields.safeParse(rest);
  if (!parsed.success) throw new BadPost("web-bad-post");
  const files = sent.filter((file): file is File => file instanceof File && file.name !== "");
  if (files.length > mostFiles) throw new BadPost("web-too-many-files");
  return postOf(parsed.data, files, keyed);
}

function postOf(data: z.infer<typeof fields>, files: File[], keyed: Keyed): Posted {
  const [, pressToken, pressLabel] = /^(\S+) (.*)$/s.exec(data.press ?? "") ?? [];
  const text = cleanText(data.text ?? "");
  const token = data.token ?? pressToken;
  const content = JSON.stringify([text, token, data.place, files.map((file) => [file.name, file.size])]);
  // Keyed: of a few letters, such as a vote, a plain hash would tell which they were.
  const externalId = data.externalId ?? (data.formId && `${data.formId}-${keyed.hash("post", content).slice(0, 8)}`);
  if (!externalId) throw new BadPost("web-bad-post");
  return {
    externalId,
    text,
    token,
    label: cleanText(data.label ?? pressLabel ?? ""),
    place: placeOf(data.place),
    files,
  };
}

function placeOf(text: string | undefined): Posted["place"] {
  const [lat = Number.NaN, lon = Number.NaN] = (text ?? "").split(",").map(Number);
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : undefined;
}

export const isEmpty = ({ text, token, place, files }: Posted): boolean =>
  text === "" && !token && !place && files.length === 0;

/** What a post says, as the gateway takes it; uploads are stored on the way, each if it may be. A part that we cannot take is its own. */
export async function inboundOf(
  posted: Posted,
  session: Session,
  locale: Locale,
  gateway: Gateway,
  mayTake: () => boolean,
): Promise<Inbound[]> {
  const common = { channel: "web", address: session.address, locale };
  const stored = await storeFiles(posted.files, gateway, mayTake);
  const { refused } = stored;
  const [voices, files] = [stored.files.filter(isVoice), stored.files.filter((file) => !isVoice(file))];
  const parts: Pick<Inbound, "kind" | "text" | "token" | "label" | "files" | "what" | "location">[] = [];
  if (posted.token) parts.push({ kind: "button", token: posted.token, label: posted.label || undefined });
  else if (files.length > 0) parts.push({ kind: "files", files, text: posted.text || undefined });
  else if (posted.place) parts.push({ kind: "location", location: posted.place });
  else if (posted.text) parts.push({ kind: "text", text: posted.text });
  for (const voice of voices) parts.push({ kind: "unsupported", what: "voice", files: [voice] });
  for (const what of refused) parts.push({ kind: "unsupported", what });
  return parts.map((part, i) => ({
    ...common,
    ...part,
    externalId: externalIdOf(session, i === 0 ? posted.externalId : `${posted.externalId}~${i}`),
  }));
}

const isVoice = ({ mime }: InboundFile): boolean => mime.startsWith("audio/");

async function storeFiles(
  sent: File[],
  gateway: Gateway,
  mayTake: () => boolean,
): Promise<{ files: InboundFile[]; refused: Set<string> }> {
  const files: InboundFile[] = [];
  const refused = new Set<string>();
  for (const file of sent) {
    const { size } = file;
    if (size > largestFileBytes) {
      refused.add("too-large");
      continue;
    }
    if (!mayTake()) {
      refused.add("too-many-files");
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const mime = fileTypeOf(bytes);
    if (!mime) {
      refused.add("file-type");
      continue;
    }
    const name = cleanText(file.name).slice(0, 120).toWellFormed() || undefined;
    const ref = await gateway.storeUpload({ bytes, mime, name });
    if (ref) files.push({ ref, mime, size, name });
    else refused.add("unreadable");
  }
  return { files, refused };
}
