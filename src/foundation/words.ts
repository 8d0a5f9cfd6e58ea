import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export type WordArgs = Record<string, FluentVariable>;

/** The text of a key in a language. A missing key is a bug: it throws. */
export type Say = (key: string, args?: WordArgs) => string;

/** `brief`: for where a message has little room and nothing to press, such as SMS: a key's attribute `.brief` where it has one. */
export type Style = "brief";

export interface Words {
  say(locale: Locale, style?: Style): Say;
  has(key: string): boolean;
  keys(locale: Locale): string[];
}

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** Reads every `*.zh-CN.ftl` and `*.en.ftl` below the folders. A key defined twice stops the start. */
export function readWords(folders: string[]): Words {
  const bundles = new Map(
    // Isolation marks around arguments would show as boxes on old phones and in SMS.
    locales.map((locale) => [locale, new FluentBundle(locale, { useIsolating: false })] as const),
  );
  for (const file of folders.flatMap((folder) => ftlFiles(folder)).sort()) {
    const locale = locales.find((l) => file.endsWith(`.${l}.ftl`));
    if (!locale) throw new Error(`${file}: name it <room>.<locale>.ftl with one of ${locales.join(", ")}`);
    const errors = bundles.get(locale)?.addResource(new FluentResource(readFileSync(file, "utf8"))) ?? [];
    if (errors.length > 0) throw new Error(`${file}: ${errors.map((e) => e.message).join("; ")}`);
  }
  const bundleOf = (locale: Locale) => bundles.get(locale) as FluentBundle;
  const sayersIn = (style?: Style) => new Map(locales.map((locale) => [locale, sayIn(bundleOf(locale), style)]));
  const [plain, brief] = [sayersIn(), sayersIn("brief")];
  return {
    say: (locale, style) => (style ? brief : plain).get(locale) as Say,
    has: (key) => bundleOf("zh-CN").hasMessage(key),
    keys: (locale) => [...(bundleOf(locale)._messages.keys() as Iterable<string>)],
  };
}

/** Words without arguments, such as those of buttons, are the same each time: they are put together once. */
function sayIn(bundle: FluentBundle, style?: Style): Say {
  const fixed = new Map<string, string>();
  return (key, args) => {
    if (args !== undefined) return format(bundle, key, args, style);
    const text = fixed.get(key) ?? format(bundle, key, undefined, style);
    fixed.set(key, text);
    return text;
  };
}

function format(bundle: FluentBundle, key: string, args?: WordArgs, style?: Style): string {
  const message = bundle.getMessage(key);
  const pattern = (style && message?.attributes[style]) ?? message?.value;
  if (!pattern) throw new Error(`no words for "${key}" in ${bundle.locales[0]}`);
  const errors: Error[] = [];
  const text = bundle.formatPattern(pattern, args, errors);
  if (errors.length > 0) throw new Error(`words "${key}": ${errors.map((e) => e.message).join("; ")}`);
  return text;
}

function ftlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ftl"))
    .map((name) => path.join(folder, name));
}
