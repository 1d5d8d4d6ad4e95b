const { join } = require("node:path");

module.exports = {
  mode: "production",
  entry: "./src/main.js",
  output: { path: join(__dirname, "dist"), filename: "main.js", publicPath: "auto", module: true, chunkFormat: "module" },
  experiments: { outputModule: true },
  // The wasm modules are files beside the script, loaded when they are needed.
  performance: { maxAssetSize: 5_000_000, maxEntrypointSize: 1_000_000 },
};
