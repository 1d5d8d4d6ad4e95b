import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  // The engine's worker is a module that loads its readers when a file needs them.
  worker: { format: "es" },
  // Served as they are: the dev server must not bundle what finds its wasm beside itself.
  optimizeDeps: { exclude: ["gouji"] },
});
