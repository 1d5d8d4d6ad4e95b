import { defineConfig, type InlineConfig } from "vite";
import { contentSecurityPolicy } from "./vite/policy.ts";
import { offline } from "./vite/offline.ts";
import { oneFile, oneFileMaker } from "./vite/one-file.ts";
import { pages } from "./vite/pages.ts";

/** What the site and the one file are built by alike. */
const shared = {
  // Relative addresses, so that the built folder works under any path.
  base: "./",
  resolve: { conditions: ["gouji-source", "module", "browser", "development|production"] },
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
} satisfies InlineConfig;

/** Where the site will be, if that is known (README): previews on other sites want whole addresses. */
const site = process.env["GOUJI_SITE"]?.replace(/\/?$/, "/") ?? "./";
const made = oneFileMaker(shared);

export default defineConfig({
  ...shared,
  worker: { format: "es" },
  build: { ...shared.build, outDir: "dist", emptyOutDir: true },
  plugins: [contentSecurityPolicy(), oneFile(made), pages(made, site), offline()],
});
