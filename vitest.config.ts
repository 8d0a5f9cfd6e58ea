import { defineConfig } from "vitest/config";

const inCi = Boolean(process.env.CI);

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/global-setup.ts",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: inCi ? ["default", ["json", { outputFile: "test-output/results.json" }]] : ["default"],
  },
});
