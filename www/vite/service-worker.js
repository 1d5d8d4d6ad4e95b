// The page's service worker: keeps the page's own files, so that it works offline after its first load.
// It answers nothing but these files and stores nothing else; documents never pass through it.
const cacheName = "gouji-" + "VERSION";
const files = ["FILES"];
// Large parts that only some files need. They are fetched once the page has all the others, or when they are asked for.
const later = ["LATER"];
const addresses = new Set([...files, ...later].map((file) => new URL(file, self.registration.scope).href));

self.addEventListener("install", (event) => {
  // A version is used as a whole or not at all: addAll fails where one file fails.
  const requests = files.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(requests)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const address = addressOf(event.request);
  if (event.request.method === "GET" && addresses.has(address)) event.respondWith(answer(address, event.request));
});

self.addEventListener("message", (event) => {
  // Whoever asks is told, when that is over, whether all of it is kept.
  if (event.data === "keep the rest") event.waitUntil(keepRest().then((all) => event.ports[0]?.postMessage(all)));
});

async function keepRest() {
  const cache = await caches.open(cacheName);
  let all = true;
  for (const file of later) {
    // One that cannot be fetched now is asked for again by the next page.
    const kept = (await cache.match(file)) || (await cache.add(file).then(() => true, () => false));
    all &&= Boolean(kept);
  }
  return all;
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith("gouji-") && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
}

/** The page's address without what follows ? and #, and without its index.html. */
function addressOf(request) {
  const url = new URL(request.url);
  return (url.origin + url.pathname).replace(/index\.html$/, "");
}

async function answer(address, request) {
  const cache = await caches.open(cacheName);
  if (request.cache === "reload") return renewed(cache, address, request);
  return (await cache.match(address)) ?? fetch(request);
}

/** The page asks past every cache: what is kept here did not fit. */
async function renewed(cache, address, request) {
  const response = await fetch(request);
  if (response.ok) await cache.put(address, response.clone());
  return response;
}
