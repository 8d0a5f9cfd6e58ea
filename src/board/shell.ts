import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Reader } from "./reader.ts";
import { boardFiles } from "./static-files.ts";

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export interface Page {
  reader: Reader;
  title: string;
  styles: readonly string[];
  scripts?: readonly string[];
  /** Class of the body. */
  kind: string;
  /** Seconds until the browser loads the page again, for a page that says to wait. */
  again?: number;
  body: Html;
}

/** The frame of every page. Scripts stand in the head, so that a page never jumps when they begin. */
export const pageOf = ({ reader, title, styles, scripts = [], kind, again, body }: Page): Html =>
  html`<!doctype html>
<html lang="${reader.locale}"${reader.isLarge ? html` class="large"` : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="color-scheme" content="light">
<meta name="theme-color" content="#8f3a1c">
<link rel="icon" type="image/svg+xml" href="${boardFiles.href("icon.svg")}">
${again ? html`<meta http-equiv="refresh" content="${again}">` : ""}
${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${scripts.map((src) => html`<script src="${src}"></script>`)}
</head>
<body class="${kind}">
${body}
</body>
</html>`;
