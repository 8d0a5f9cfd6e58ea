import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Edges, startEdges } from "../edges/site.ts";

const root = path.join(import.meta.dirname, "../..");
let edges: Edges;
beforeAll(async () => {
  edges = await startEdges();
});
afterAll(() => edges.close());

/** "GET /public/cases/:number", without what only stands around others. */
const routes = () =>
  [
    ...new Set(
      edges.site.routes.filter(({ handler }) => handler.length < 2).map(({ method, path: at }) => `${method} ${at}`),
    ),
  ].sort();

test("every route there is stands in docs/security.md, and none besides", () => {
  const file = path.join(root, "docs/security.md");
  const page = readFileSync(file, "utf8");
  const [, before = "", , after = ""] =
    /^([\s\S]*<!-- routes: UPDATE=1 writes them -->\n)([\s\S]*?)(\n## Personal information[\s\S]*)$/.exec(page) ?? [];
  const listed = routes().map((route) => `- \`${route}\`\n`);
  const expected = `${before}${listed.join("")}${after}`;
  if (process.env.UPDATE) writeFileSync(file, expected);
  expect(before).not.toBe("");
  expect(readFileSync(file, "utf8")).toBe(expected);
});

test("nothing is changed from outside but by a message of the chat, a gateway's call and a link to one's own data", () => {
  expect(routes().filter((route) => !route.startsWith("GET "))).toEqual([
    "ALL /sms/:secret/inbound",
    "ALL /sms/:secret/report",
    "POST /chat/messages",
    "POST /mine/:code",
  ]);
});

test("only the clients of Telegram, the SMS gateway and the model call out, each to the address of the settings", () => {
  const src = path.join(root, "src");
  const calling = readdirSync(src, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .filter((name) =>
      /(?<![\w.])fetch\(|\bcallHttp\(|from "undici"|from "openai"|node:https?"|\brequest\(url/.test(
        readFileSync(path.join(src, name), "utf8"),
      ),
    );
  expect(calling.sort()).toEqual(
    [
      ...[
        "channels/sms/kannel.ts",
        "channels/sms/twilio.ts",
        "channels/telegram/channel.ts",
        "channels/telegram/lean-fetch.ts",
      ],
      ...["channels/telegram/plain-call.ts", "instruments/model/model.ts"],
      // They serve, and call nobody.
      ...["channels/web/serve.ts", "main.ts"],
    ].sort(),
  );
});

test("every answer carries the headers that keep a page to itself", async () => {
  for (const at of [
    "/",
    "/chat/",
    "/public",
    "/public/cases/JJ-2026-000001",
    "/nothing",
    "/mine/x",
    "/print/x",
    "/sms/x/inbound",
  ]) {
    const { headers } = await edges.site.request(`http://localhost:3000${at}`);
    expect(headers.get("content-security-policy"), at).toMatch(
      /default-src 'self'.*base-uri 'none'.*object-src 'none'/,
    );
    expect(headers.get("x-content-type-options"), at).toBe("nosniff");
    expect(headers.get("x-frame-options"), at).toBe("SAMEORIGIN");
    expect(headers.get("referrer-policy"), at).toBe("same-origin");
    expect(headers.get("access-control-allow-origin"), at).toBeNull();
  }
});
