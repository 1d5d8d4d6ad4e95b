/** The manifest of each browser. Edge takes Chrome's. */

export const TARGETS = ["chrome", "firefox"] as const;
export type Target = (typeof TARGETS)[number];

/** Nothing but the extension's own files; http(s) alone to fetch an attachment that the reader asked for. */
const policy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "object-src 'none'", "style-src 'self'", "img-src 'self'",
  "connect-src 'self' http: https:", "worker-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join("; ");

const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));

const common = (version: string) => ({
  manifest_version: 3,
  name: "__MSG_name__",
  description: "__MSG_description__",
  default_locale: "zh_CN",
  version,
  icons,
  action: { default_title: "__MSG_action__", default_icon: icons },
  // A site is asked for when one of its files is to be checked or a frame of its is to be read, not before.
  optional_host_permissions: ["http://*/*", "https://*/*"],
  content_security_policy: { extension_pages: policy },
});

const chrome = {
  minimum_chrome_version: "116",
  permissions: ["activeTab", "scripting", "sidePanel", "storage"],
  background: { service_worker: "background-chrome.js", type: "module" },
  side_panel: { default_path: "panel.html" },
};

const firefox = {
  permissions: ["activeTab", "scripting", "storage"],
  background: { scripts: ["background-firefox.js"], type: "module" },
  sidebar_action: { default_title: "__MSG_name__", default_panel: "panel.html", default_icon: icons, open_at_install: false },
  browser_specific_settings: {
    gecko: { id: "gouji@gouji-project.github.io", strict_min_version: "140.0", data_collection_permissions: { required: ["none"] } },
    gecko_android: { strict_min_version: "142.0" },
  },
};

export const manifest = (target: Target, version: string): object => ({ ...common(version), ...(target === "chrome" ? chrome : firefox) });
