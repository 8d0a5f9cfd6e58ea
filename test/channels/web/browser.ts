import type { Hono } from "hono";

/** A browser without scripts: keeps cookies by path, follows redirects, sends forms as they stand in the page. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: RequestInit["body"], headers?: Record<string, string>): Promise<Response>;
  /** Opens a page, following redirects. */
  open(path: string): Promise<string>;
  /** Posts fields as a form does and follows to the page that comes. */
  submit(path: string, fields: Record<string, string>): Promise<string>;
  cookies: Map<string, string>;
}

export const host = "http://localhost:3000";

export function browserOf(app: Hono, common: Record<string, string> = {}): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers({ ...common, ...(init.headers as Record<string, string>) });
    const mine = [...cookies].filter(([key]) => path.startsWith(key.split(" ")[0] ?? "")).map(([, pair]) => pair);
    if (mine.length > 0) headers.set("cookie", mine.join("; "));
    const response = await app.request(`${host}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      cookies.set(`${/path=([^;]+)/i.exec(line)?.[1] ?? "/"} ${pair.split("=")[0]}`, pair);
    }
    return response;
  };
  const get: Browser["get"] = (path, headers = {}) => send(path, { headers });
  const follow = async (response: Response): Promise<string> => {
    let at = response;
    for (let hops = 0; at.headers.get("location") && hops < 5; hops++) {
      at = await get((at.headers.get("location") ?? "").replace(/#.*/, ""));
    }
    return at.text();
  };
  const post: Browser["post"] = (path, body, headers = {}) => send(path, { method: "POST", body, headers });
  return {
    cookies,
    get,
    post,
    open: async (path) => follow(await get(path)),
    submit: async (path, fields) => follow(await post(path, new URLSearchParams(fields))),
  };
}

/** Texts of a page's bubbles, tags taken away, as a person reads them from top to bottom. */
export function bubblesIn(page: string): string[] {
  const items = page.match(/<li class="bubble[\s\S]*?<\/li>/g) ?? [];
  return items.map((item) =>
    item
      .replace(/<span class="hidden">.*?<\/span>/g, "")
      .replace(/<time.*?<\/time>/g, "")
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  );
}

/** What pressing a button of the page sends: the newest of that label. */
export function pressIn(page: string, label: string): { formId: string; press: string } {
  const forms = page.match(/<form class="buttons"[\s\S]*?<\/form>/g) ?? [];
  for (const form of forms.reverse()) {
    const press = [...form.matchAll(/name="press" value="([^"]+)"/g)]
      .map((m) => m[1] ?? "")
      .find((v) => v.slice(v.indexOf(" ") + 1).startsWith(label));
    if (press) return { formId: /name="formId" value="([^"]+)"/.exec(form)?.[1] ?? "", press };
  }
  throw new Error(`no button "${label}"`);
}

export const formIdIn = (page: string): string =>
  /id="composer"[\s\S]*?name="formId" value="([^"]+)"/.exec(page)?.[1] ?? "";
