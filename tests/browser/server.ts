/** Serves a folder under a sub-path of localhost, and remembers what was asked of it. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

/** What the browser asked: method, address with its query, and how many bytes it sent along. */
export interface Asked {
  method: string;
  url: string;
  bytes: number;
}

export interface Served {
  /** Where the folder's index.html is, ending in a slash. */
  address: string;
  asked: Asked[];
  close(): Promise<void>;
}

export async function serve(folder: string, path = "/some/where/"): Promise<Served> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const entry: Asked = { method: request.method ?? "", url: request.url ?? "", bytes: 0 };
    asked.push(entry);
    request.on("data", (part: Buffer) => (entry.bytes += part.length));
    void answer(request, response, folder, path);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}${path}`, asked, close: () => close(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, path: string) {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const name = pathname.startsWith(path) ? normalize(decodeURIComponent(pathname.slice(path.length)) || "index.html") : "..";
  const body = name.startsWith("..") ? undefined : await readFile(join(folder, name)).catch(() => undefined);
  if (!body) return void response.writeHead(404, { "content-type": "text/html" }).end("<!doctype html>nothing here");
  response.writeHead(200, { "content-type": types[extname(name)] ?? "application/octet-stream" }).end(body);
}

function close(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
