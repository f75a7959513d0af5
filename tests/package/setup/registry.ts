/** A registry of npm packages on this machine, of a few tarballs: what is installed by name in a test comes from here. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface Published {
  readonly name: string;
  readonly version: string;
  /** A file. */
  readonly tarball: string;
  /** What the package says of itself. */
  readonly manifest: object;
}

export interface Registry {
  /** With a `/` at its end. */
  readonly url: string;
  close(): Promise<void>;
}

export async function openRegistry(all: readonly Published[]): Promise<Registry> {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://registry").pathname).slice(1);
    const url = addressOf(server);
    const tarball = all.find((each) => asked === `tarballs/${each.name}.tgz`);
    const named = all.find((each) => asked === each.name);
    if (tarball) response.end(readFileSync(tarball.tarball));
    else if (named) response.setHeader("content-type", "application/json").end(JSON.stringify(packument(named, url)));
    else response.writeHead(404, { "content-type": "application/json" }).end('{ "error": "not found" }');
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: addressOf(server),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function addressOf(server: Server): string {
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/`;
}

function packument({ name, version, tarball, manifest }: Published, url: string): object {
  const integrity = `sha512-${createHash("sha512").update(readFileSync(tarball)).digest("base64")}`;
  const dist = { tarball: `${url}tarballs/${name}.tgz`, integrity };
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, name, version, dist } } };
}
