import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const inCi = Boolean(process.env.CI);

/** Folders whose files take longest: begun first, so that the end does not wait for one of them. */
const longest = ["test/stream/", "test/kill/", "test/conversations/", "test/browser/"];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => (longest.some((folder) => moduleId.includes(folder)) ? 0 : 1);
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/global-setup.ts",
    pool: "forks",
    // Loading the program anew for each of a hundred files takes longer than most of them.
    isolate: false,
    // Much of a test is waiting: for the database, for what it has begun.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: inCi ? ["default", ["json", { outputFile: "test-output/results.json" }]] : ["default"],
  },
});
