/** Made by www/vite/one-file.ts; null where the page is not built but served for development. */
declare module "virtual:gouji/one-file" {
  const offer: import("./host.js").Offer | null;
  export default offer;
}
