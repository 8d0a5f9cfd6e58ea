import { type Context, Hono } from "hono";
import { catalogueReleases } from "../city/index.ts";
import { lastRoots, readBallot, readPublication } from "../instruments/index.ts";
import { publishedFile } from "../procedures/disclosure/index.ts";
import { diagramOf } from "../procedures/engine/index.ts";
import { casePage, casesUnknownPage, findPublicCase } from "./case-page.ts";
import { readParts } from "./case-parts.ts";
import { cataloguePage, itemPage, itemUnknownPage, readPublished, releasesPage } from "./catalogue-page.ts";
import { charterPage } from "./charter-page.ts";
import { consultationsPage, readConsultations } from "./consultation-part.ts";
import type { BoardOptions, Desk } from "./desk.ts";
import { disclosedPage, disclosingPage, readDisclosed, readDisclosing } from "./disclosure-page.ts";
import { readElectionsUnderWay } from "./elections-list.ts";
import { fileAnswer, isFileId } from "./file-answer.ts";
import { frameOf } from "./frame.ts";
import { countCases, frontPage } from "./front.ts";
import { hotTopicsPage, readPublicTopics } from "./hot-topics-page.ts";
import { lotList } from "./lot-part.ts";
import { findPublicMeeting, meetingCalendar, meetingPage } from "./meeting-page.ts";
import { meetingsPage, readHeld } from "./meetings-page.ts";
import { oversightPage, readOversight } from "./oversight-page.ts";
import { pageNumber } from "./page-number.ts";
import { procedurePage } from "./procedure-page.ts";
import { listAsked, proposalsPage, readProposals } from "./proposals-page.ts";
import { keepsChoices, readerOf } from "./reader.ts";
import { rootsPage } from "./roots-page.ts";
import { type Html, pageOf } from "./shell.ts";
import { boardFiles } from "./static-files.ts";
import { readVisits, visitsPage } from "./visits-page.ts";
import { readWork, workPage } from "./work-page.ts";

const rootsShown = 200;
const releasesShown = 24;

/** The public pages: no account, and nothing but what is disclosed. */
export function boardApp(options: BoardOptions): Hono {
  const app = new Hono();
  boardFiles.addTo(app);
  const answer = (c: Context, title: string, make: (desk: Desk) => Html, status: 200 | 404 = 200) => {
    const reader = readerOf(c, options.defaultLocale);
    const desk = { ...options, reader, say: options.words.say(reader.locale) };
    const body = frameOf(desk, c.req.url, make(desk));
    const full = `${desk.say(title)} · ${desk.say("board-name")}`;
    return c.html(pageOf({ reader, title: full, styles: [boardFiles.href("board.css")], kind: "board", body }), status);
  };

  app.use("/public", keepsChoices);
  app.use("/public/*", keepsChoices);
  // An address typed with a stroke at its end is the page without it. By its path alone: the host is the sender's word.
  app.use("/public/*", (c, next) =>
    c.req.path.endsWith("/") ? Promise.resolve(c.redirect(c.req.path.slice(0, -1), 301)) : next(),
  );
  app.get("/public", async (c) => {
    const counts = await countCases(options);
    const elections = await readElectionsUnderWay(options);
    c.header("X-Robots-Tag", "all");
    return answer(c, "board-front-title", (desk) => frontPage(desk, counts, elections));
  });
  app.get("/public/cases", (c) => {
    const number = (c.req.query("number") ?? "").trim().toUpperCase().slice(0, 40);
    return c.redirect(number ? `/public/cases/${encodeURIComponent(number)}` : "/public", 303);
  });
  app.get("/public/cases/:number", async (c) => {
    const number = c.req.param("number").trim().toUpperCase();
    const found = await findPublicCase(options.db, number);
    if (!found) return answer(c, "board-case-title", (desk) => casesUnknownPage(desk, number), 404);
    const { locale } = readerOf(c, options.defaultLocale);
    const link = `${options.publicUrl ?? new URL(c.req.url).origin}/public/cases/${found.number}`;
    const parts = await readParts({ ...options, say: options.words.say(locale) }, found, link);
    return answer(c, "board-case-title", (desk) => casePage(desk, found, parts(desk)));
  });
  app.get("/public/ballots/:file", async (c) => {
    const number = /^([A-Z0-9-]{3,40})\.json$/.exec(c.req.param("file"))?.[1] ?? "";
    const found = await findPublicCase(options.db, number);
    const ballot = found && (await readBallot(options.db, found.id));
    const published = ballot?.resultHash && !ballot.isHeld ? await readPublication(options.db, ballot) : undefined;
    if (!published) return answer(c, "board-case-title", (desk) => casesUnknownPage(desk, number), 404);
    c.header("Content-Type", "application/json; charset=utf-8");
    c.header("Content-Disposition", `attachment; filename="${number}.json"`);
    return c.body(published.text);
  });
  app.get("/public/meetings", async (c) => {
    const all = await readHeld(options);
    return answer(c, "board-meetings-title", (desk) => meetingsPage(desk, all));
  });
  app.get("/public/meetings/:file{.+\\.ics}", async (c) => {
    const found = await findPublicMeeting(
      options.db,
      c.req
        .param("file")
        .replace(/\.ics$/i, "")
        .toUpperCase(),
    );
    if (!found) return c.notFound();
    const headers = { "Content-Type": "text/calendar; charset=utf-8", "Content-Disposition": "attachment" };
    return c.body(meetingCalendar(found, options.clock.now()), 200, headers);
  });
  app.get("/public/meetings/:file{.+-lot\\.csv}", async (c) => {
    const found = await findPublicMeeting(
      options.db,
      c.req
        .param("file")
        .replace(/-lot\.csv$/i, "")
        .toUpperCase(),
    );
    const list = found && (await lotList(options.db, found.row));
    if (!list) return c.notFound();
    return c.body(list, 200, { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": "attachment" });
  });
  app.get("/public/meetings/:number", async (c) => {
    const number = c.req.param("number").trim().toUpperCase();
    const found = await findPublicMeeting(options.db, number);
    if (!found) return answer(c, "board-case-title", (desk) => casesUnknownPage(desk, number), 404);
    return answer(c, "meeting-name", (desk) => meetingPage(desk, found));
  });
  app.get("/public/procedures/:name", (c) => {
    const procedure = options.procedures.get(c.req.param("name"));
    if (!procedure) return c.notFound();
    return answer(c, "board-procedure-title", (desk) => procedurePage(desk, procedure, diagramOf(procedure, desk.say)));
  });
  app.get("/public/charter", (c) =>
    answer(c, "board-charter-kicker", (desk) =>
      charterPage(desk, { areaId: c.req.query("area"), topic: c.req.query("topic") }),
    ),
  );
  app.get("/public/catalogue", async (c) => {
    const published = await readPublished(options);
    const search = (c.req.query("q") ?? "").normalize("NFKC").trim().slice(0, 60);
    c.header("X-Robots-Tag", "all");
    return answer(c, "board-catalogue-title", (desk) => cataloguePage(desk, published, search));
  });
  app.get("/public/catalogue/releases", async (c) => {
    const releases = await catalogueReleases(options.db, releasesShown);
    return answer(c, "board-releases-title", (desk) => releasesPage(desk, releases));
  });
  app.get("/public/catalogue/:code", (c) => {
    const code = c.req.param("code");
    const item = [...options.city().items.values()].find((one) => one.code === code);
    if (!item) return answer(c, "board-catalogue-title", itemUnknownPage, 404);
    return answer(c, "board-catalogue-title", (desk) => itemPage(desk, item));
  });
  app.get("/public/work", async (c) => {
    const tasks = await readWork(options);
    c.header("X-Robots-Tag", "all");
    return answer(c, "board-work-title", (desk) => workPage(desk, tasks));
  });
  app.get("/public/disclosures", async (c) => {
    const counts = await readDisclosing(options);
    c.header("X-Robots-Tag", "all");
    return answer(c, "board-disclosures-title", (desk) => disclosingPage(desk, counts));
  });
  app.get("/public/disclosures/files/:number/:id", async (c) => {
    const { number, id } = c.req.param();
    const file = isFileId(id) ? await publishedFile(options.db, number.toUpperCase(), id) : undefined;
    return file ? fileAnswer(c, file) : c.notFound();
  });
  app.get("/public/disclosures/:area", async (c) => {
    const area = options.city().areas.get(c.req.param("area"));
    if (!area) return answer(c, "board-missing-title", (desk) => casesUnknownPage(desk), 404);
    const page = pageIn(c);
    const all = await readDisclosed(options, area.id, page);
    const elections = await readElectionsUnderWay(options);
    return answer(c, "board-disclosures-title", (desk) => disclosedPage(desk, area, { all, page, elections }));
  });
  app.get("/public/proposals", async (c) => {
    const all = await readProposals(options);
    const asked = listAsked((name) => c.req.query(name), options.city().areas);
    c.header("X-Robots-Tag", "all");
    return answer(c, "board-proposals-title", (desk) => proposalsPage(desk, all, asked));
  });
  app.get("/public/oversight/:area", async (c) => {
    const area = options.city().areas.get(c.req.param("area"));
    if (!area) return answer(c, "board-missing-title", (desk) => casesUnknownPage(desk), 404);
    const page = pageIn(c);
    const all = await readOversight(options, area.id, page);
    return answer(c, "oversight-button", (desk) => oversightPage(desk, area, all, page));
  });
  app.get("/public/consultations", async (c) => {
    const all = await readConsultations(options);
    c.header("X-Robots-Tag", "all");
    return answer(c, "consultations-button", (desk) => consultationsPage(desk, all));
  });
  app.get("/public/visits", async (c) => {
    const communities = await readVisits(options);
    return answer(c, "board-visits-title", (desk) => visitsPage(desk, communities));
  });
  app.get("/public/hot-topics", async (c) => {
    const topics = await readPublicTopics(options);
    return answer(c, "board-hot-title", (desk) => hotTopicsPage(desk, topics));
  });
  app.get("/public/roots.json", async (c) => {
    const roots = await lastRoots(options.db, rootsShown);
    return c.json({ roots: roots.map(({ n, at, root, prevRoot, leaves }) => ({ n, at, root, prevRoot, leaves })) });
  });
  app.get("/public/roots", async (c) => {
    const roots = await lastRoots(options.db, rootsShown);
    return answer(c, "board-roots-title", (desk) => rootsPage(desk, roots));
  });
  app.get("/public/*", (c) => answer(c, "board-missing-title", (desk) => casesUnknownPage(desk), 404));
  return app;
}

/** The page of a list that is asked for; the first by default. */
const pageIn = (c: Context): number => pageNumber(c.req.query("page"));
