import { defineConfig } from "vitest/config";
import { webviewModule } from "./client/webview.mjs";
import { contentModelText, exportSchema } from "./content-schema/bundle.mjs";

export default defineConfig({
  plugins: [
    {
      name: "content-model",
      resolveId: (id) => (id === "content-model" ? "\0content-model" : undefined),
      load: async (id) => (id === "\0content-model" ? `export default ${(await contentModelText()).text}` : undefined),
    },
    {
      name: "coverage-webview",
      resolveId: (id) => (id === "coverage-webview" ? "\0coverage-webview" : undefined),
      load: async (id) => (id === "\0coverage-webview" ? (await webviewModule()).text : undefined),
    },
  ],
  resolve: { alias: { "export-schema": exportSchema } },
  test: {
    include: [
      "tests/{core,corpus,server,cli,client,fuzz,architecture,mutation,bench,judge,events,security}/**/*.test.ts",
    ],
    setupFiles: ["tests/setup.ts"],
    runner: "tests/runner.ts",
    // The core keeps no state of its own, so what it takes to load it is paid once, not for every file.
    // A test that counts on the state of a fake sets it first.
    isolate: false,
    maxWorkers: "100%",
    // For what never ends: the longest takes 10 s on a quiet machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
