import { defineConfig } from "vite";
import { contentSecurityPolicy } from "./vite/policy.ts";
import { offline } from "./vite/offline.ts";

export default defineConfig({
  // Relative addresses, so that the built folder works under any path.
  base: "./",
  resolve: { conditions: ["gouji-source", "module", "browser", "development|production"] },
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  plugins: [contentSecurityPolicy(), offline()],
});
