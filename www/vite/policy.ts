/** The page's Content-Security-Policy, written into the built page (a development server needs more than it allows). */
import type { Plugin } from "vite";

/** Nothing but the page's own files; no request to another origin; no string becomes markup or a script. */
const policy = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  // Lit's templates; and the default policy of offline.ts for the addresses of the page's own workers.
  "trusted-types": "lit-html default",
};

export function contentSecurityPolicy(): Plugin {
  const content = Object.entries(policy).map((directive) => directive.join(" ")).join("; ");
  return {
    name: "gouji:policy",
    apply: "build",
    transformIndexHtml: () => [
      { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content }, injectTo: "head-prepend" },
      { tag: "meta", attrs: { name: "referrer", content: "no-referrer" }, injectTo: "head-prepend" },
    ],
  };
}
