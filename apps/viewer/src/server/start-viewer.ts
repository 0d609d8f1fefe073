import { setMaxListeners } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { GgmiError } from '@ggmi/core';
import { openDrawingDesk, type DrawingDesk } from '../figures/drawing-desk.js';
import { createProgressBoard } from '../live/progress-board.js';
import { createRunReader } from '../runs/run-reader.js';
import { openRunShelf, type RunShelf } from '../runs/run-shelf.js';
import { createViewer } from './create-viewer.js';
import { openLeisure, type Leisure } from './leisure.js';
import { firstPages, pageOpener, type PageOpener } from './prepare-pages.js';

/** Where a viewer listens unless told otherwise: GGMI on the keys of a telephone. */
const defaultPort = 4464;

/** What a viewer shows, and where. */
export interface ViewerOptions {
  /** An output folder of `ggmi run`, or one run folder; absolute. */
  readonly folder: string;
  /** 0 … 65535; 0 takes any free one. 4464 where it is absent. */
  readonly port?: number;
  /** Told of errors that are faults of the viewer: pages do not show where in its code they arose. */
  readonly onFault?: (error: Error) => void;
}

/** A viewer that answers. */
export interface RunningViewer {
  /** Of its first page. */
  readonly address: string;
  readonly port: number;
  /** Whether its folder has files of others and no run: perhaps another one was meant. */
  readonly holdsOnlyOthers: boolean;
  /** Ends the server and every connection to it. */
  close(): Promise<void>;
}

/** Only this machine reaches it. */
const LOOPBACK = '127.0.0.1';

/**
 * Starts a server of pages over run folders: on the loopback interface only, and reading only.
 *
 * @throws FOLDER_NOT_FOUND where there is no such folder; PORT_UNAVAILABLE where it cannot listen.
 */
export async function startViewer({
  folder,
  port = defaultPort,
  onFault = () => undefined,
}: ViewerOptions): Promise<RunningViewer> {
  const shelf = openRunShelf(folder);
  const server = createServer();
  await listen(server, port);
  const closing = new AbortController();
  // Every page that follows a run listens to it.
  setMaxListeners(0, closing.signal);
  const desk = openDrawingDesk();
  const app = createViewer({
    shelf,
    reader: createRunReader(),
    desk,
    board: createProgressBoard(),
    closing: closing.signal,
    onFault,
  });
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  server.on('request', (incoming, outgoing) => void answer(incoming, outgoing));
  // A server that listens on a port has one.
  const taken = (server.address() as AddressInfo).port;
  const leisure = await prepare(shelf, { desk, open: pageOpener(LOOPBACK, taken) });
  server.on('request', () => leisure.interrupt());
  return {
    address: `http://${LOOPBACK}:${taken}${shelf.firstPage}`,
    port: taken,
    holdsOnlyOthers: shelf.list().length === 0 && shelf.condition() === 'others',
    close: async () => {
      closing.abort();
      leisure.end();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, desk.close()]);
    },
  };
}

/**
 * Opens what is wanted first before the address is told, and the rest when nobody asks for anything:
 * the first reader meets no page that is read and compiled for the first time.
 */
async function prepare(
  shelf: RunShelf,
  { desk, open }: { readonly desk: DrawingDesk; readonly open: PageOpener },
): Promise<Leisure> {
  const { atOnce, later } = firstPages(shelf.list());
  for (const path of atOnce) await open(path);
  return openLeisure([...later.map((path) => () => open(path)), () => desk.begin()]);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portUnavailable(port, error)));
    server.listen(port, LOOPBACK, resolve);
  });
}

/** PORT_UNAVAILABLE: another program listens there, or the system refuses the port. */
function portUnavailable(port: number, cause: NodeJS.ErrnoException): GgmiError {
  const reason =
    cause.code === 'EADDRINUSE'
      ? 'another program listens there'
      : `the system refuses it (${cause.code ?? cause.message})`;
  return new GgmiError({
    code: 'PORT_UNAVAILABLE',
    message: `The viewer cannot listen on port ${port} of ${LOOPBACK}: ${reason}.`,
    next: 'If it is a viewer that you have started, open its address; else choose another port with --port, or --port 0 for any that is free.',
    fields: { port, cause: cause.code ?? cause.message },
    cause,
  });
}
