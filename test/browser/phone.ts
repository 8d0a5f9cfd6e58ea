import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type FrameLocator, type Page } from "playwright-core";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((p) =>
  existsSync(p),
);
if (!executablePath) console.log("skipped: no Chromium on this machine (Debian: apt-get install chromium)");

export const hasBrowser = executablePath !== undefined;

export function startBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  const args = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath, args });
}

const pictures = path.join(import.meta.dirname, "..", "..", "test-output");
/** Where a picture of the screen is kept, to be looked at. */
export const picture = (name: string): string => path.join(pictures, `${name}.png`);

/** A chat: a page of its own, or one of the phones on the demo's page. */
type Phone = FrameLocator | Page;

/** A phone says something. */
export async function say(phone: Phone, words: string): Promise<void> {
  await phone.locator("textarea[name=text]").fill(words);
  await phone.locator("button.send").click();
}

/** Presses the newest button with this label. */
export const press = (phone: Phone, label: string | RegExp): Promise<void> =>
  phone
    .getByRole("button", { name: label, exact: typeof label === "string" })
    .last()
    .click();

export const sees = (phone: Phone, words: string | RegExp): Promise<void> =>
  phone.locator("#log").getByText(words).last().waitFor({ timeout: 15_000 });
