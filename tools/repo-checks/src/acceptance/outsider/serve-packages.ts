import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { Manifest, WorkspacePackage } from '../../packages/manifest.js';
import type { PackedPackage } from '../../packages/pack.js';
import { repositoryRoot } from '../../repository-root.js';

/** A registry of this machine with nothing but the packed packages. */
export interface PackageServer {
  /** Its address, with a slash at the end. */
  readonly registry: string;
  readonly close: () => void;
}

/** What is packed, and where the tarballs lie. */
export interface PackedPackages {
  readonly packages: readonly WorkspacePackage[];
  readonly packed: readonly PackedPackage[];
  readonly folder: string;
}

/**
 * Serves packed packages in the protocol of npm's registry: `GET /@scope%2fname` for what there is of a
 * package, `GET /tarballs/FILE` for its bytes. Nothing else is there, and nothing may be kept.
 */
export async function servePackages(packages: PackedPackages): Promise<PackageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    answer(path.slice(1), { packages, registry: addressOf(server.address()), response });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { registry: addressOf(server.address()), close: () => void server.close() };
}

/** The address of a server that listens on a port. */
function addressOf(address: ReturnType<ReturnType<typeof createServer>['address']>): string {
  // A server on a port has an address with a port.
  return `http://127.0.0.1:${(address as AddressInfo).port}/`;
}

function answer(
  path: string,
  {
    packages: { packages, packed, folder },
    registry,
    response,
  }: {
    readonly packages: PackedPackages;
    readonly registry: string;
    readonly response: ServerResponse;
  },
): void {
  response.setHeader('cache-control', 'no-store');
  const file = packed.find(({ filename }) => path === `tarballs/${filename}`)?.filename;
  if (file !== undefined) {
    response.end(readFileSync(join(folder, file)));
    return;
  }
  const tarball = packed.find(({ name }) => name === path);
  const location = packages.find(({ name }) => name === path)?.location;
  if (tarball === undefined || location === undefined) {
    response.writeHead(404).end('{"error":"Not found"}');
    return;
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(packument(tarball, { location, registry })));
}

function packument(
  { name, version, filename, integrity }: PackedPackage,
  { location, registry }: { readonly location: string; readonly registry: string },
) {
  const text = readFileSync(resolve(repositoryRoot, location, 'package.json'), 'utf8');
  // npm packs the manifest as it stands.
  const manifest = JSON.parse(text) as Manifest;
  const dist = { tarball: `${registry}tarballs/${filename}`, integrity };
  return { name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } };
}
