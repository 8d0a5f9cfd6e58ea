import { readFileSync, statSync } from "node:fs";

/** Settings that may stand in a file of their own, as containers and systemd hand out credentials: `NAME_FILE` is its path. */
export const secretSettings = [
  "DATABASE_URL",
  "MASTER_KEY",
  "METRICS_TOKEN",
  "BOT_TOKEN",
  "WEBHOOK_SECRET",
  "SMS_USER",
  "SMS_PASSWORD",
  "SMS_SECRET",
  "OPENAI_API_KEY",
] as const;

type Env = Record<string, string | undefined>;

/** What was read of files. */
export interface SecretFiles {
  /** The settings that stood in files, by name. */
  values: Record<string, string>;
  /** What is wrong, by the name of the setting; never what stands in a file. */
  problems: { name: string; expected: string }[];
  /** `NAME_FILE` of each file that every user of the machine can read. */
  looseFiles: string[];
}

const longestSecretBytes = 10_000;
/** Permissions of a file for those who are neither its owner nor of its group. */
const othersMayRead = 0o004;

/** Reads the files that `env` names. A setting that is given twice, by itself and by a file, is a mistake. */
export function readSecretFiles(env: Env): SecretFiles {
  const found: SecretFiles = { values: {}, problems: [], looseFiles: [] };
  for (const name of secretSettings) {
    const file = `${name}_FILE`;
    const path = env[file]?.trim();
    if (!path) continue;
    const wrong = (expected: string) => found.problems.push({ name: file, expected });
    if (env[name]?.trim()) {
      wrong(`nothing, as ${name} is set too: only one of the two`);
      continue;
    }
    const read = readSecret(path);
    if (!read) wrong(`the path of a readable file that holds ${name} and nothing else`);
    else {
      found.values[name] = read.text;
      if (read.mode & othersMayRead) found.looseFiles.push(file);
    }
  }
  return found;
}

function readSecret(path: string): { text: string; mode: number } | undefined {
  try {
    const { mode, size } = statSync(path);
    const text = size <= longestSecretBytes ? readFileSync(path, "utf8").trim() : "";
    return text ? { text, mode } : undefined;
  } catch {
    return undefined;
  }
}
