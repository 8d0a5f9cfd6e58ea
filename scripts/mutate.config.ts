import { readFileSync } from "node:fs";
import { mergeConfig } from "vitest/config";
import base from "../vitest.config.ts";

/** The tests' own configuration with one file's text replaced; see mutate.ts. */
export default mergeConfig(base, {
  root: `${import.meta.dirname}/..`,
  plugins: [
    {
      name: "mutant",
      enforce: "pre",
      load(id: string) {
        const { MUTATED_FILE, MUTANT } = process.env;
        return MUTANT && id === MUTATED_FILE ? readFileSync(MUTANT, "utf8") : null;
      },
    },
  ],
});
