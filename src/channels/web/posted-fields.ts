import type { Context } from "hono";

/** What a page of ours sends; whatever else stands in a post is passed over unread. */
const names = ["externalId", "formId", "text", "token", "label", "place", "press"] as const;

/** Our forms have a handful of parts, and six files at most; each costs more to read than its bytes say. */
const mostParts = 40;

export type PostedFields = Partial<Record<(typeof names)[number], unknown>> & { files?: unknown[] };

/** The fields of a post, whichever way it was encoded. @throws for what is none */
export async function postedFields(c: Context): Promise<PostedFields | "too-many"> {
  const type = c.req.header("content-type") ?? "";
  if (/^application\/json\b/i.test(type)) return ofObject(await c.req.json());
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) {
    const body = await c.req.text();
    if (hasMore(body, "&", mostParts)) throw new Error("no form of ours");
    const form = new URLSearchParams(body);
    return pick((name) => form.get(name) ?? undefined);
  }
  const [, quoted, plain] =
    /^multipart\/form-data\b.*\bboundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) throw new Error("a post of no type that we know");
  const bytes = await c.req.arrayBuffer();
  if (hasMore(Buffer.from(bytes), `--${boundary}`, mostParts)) return "too-many";
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  return { ...pick((name) => form.get(name) ?? undefined), files: form.getAll("files") };
}

function ofObject(raw: unknown): PostedFields {
  if (typeof raw !== "object" || raw === null) throw new Error("no fields");
  const values = new Map<string, unknown>(
    names.map((name) => [name, Object.hasOwn(raw, name) ? raw[name as keyof typeof raw] : undefined]),
  );
  return pick((name) => values.get(name));
}

const pick = (of: (name: string) => unknown): PostedFields => Object.fromEntries(names.map((name) => [name, of(name)]));

/** Whether `part` stands in `whole` more than `most` times. */
function hasMore(whole: Buffer | string, part: string, most: number): boolean {
  let at = whole.indexOf(part);
  for (let count = 0; at >= 0; at = whole.indexOf(part, at + part.length)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
