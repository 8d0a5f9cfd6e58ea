import { mergeConfig } from "vitest/config";
import base from "../../vitest.config.ts";
import { allMutants } from "./mutants.ts";

/** The tests' own configuration, for which a declaration's file asked for with `?mutant=12` is that mutant. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  {
    root: `${import.meta.dirname}/../..`,
    test: { include: ["scripts/mutate/play.test.ts"], maxWorkers: 1 },
    plugins: [
      {
        name: "mutant",
        enforce: "pre",
        load(id: string) {
          const number = /\?mutant=(\d+)$/.exec(id)?.[1];
          return number ? (allMutants()[Number(number)]?.source ?? null) : null;
        },
      },
    ],
  },
);
