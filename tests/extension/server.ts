/** Serves the pages from two sites: localhost, and 127.0.0.1 as another one. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pages } from "./pages.ts";

export interface Portal {
  address: string;
  other: string;
  /** Addresses asked for, by whom it does not matter: the pages themselves ask for nothing but their frames. */
  asked: string[];
  /** Ends, with nothing in it, what `/hang` has not answered. */
  release(): void;
  close(): Promise<void>;
}

export async function portal(): Promise<Portal> {
  const asked: string[] = [];
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", address);
    asked.push(pathname);
    if (pathname === "/hang") return void held.push(response);
    const { body, type = "text/html; charset=utf-8", policy } = all[pathname] ?? { body: "" };
    const headers = { "content-type": type, ...(policy ? { "content-security-policy": policy } : {}) };
    response.writeHead(pathname in all ? 200 : 404, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  const [address, other] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const all = pages(other);
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  const release = () => {
    for (const response of held.splice(0)) response.end();
  };
  return { address, other, asked, release, close };
}
