/**
 * A file of the package, to be served from elsewhere. What its import gives, the bundler decides: an address as a rule
 * (`gouji/gouji.wasm?url` in Vite, an asset in webpack).
 */
declare const address: string;
export default address;
