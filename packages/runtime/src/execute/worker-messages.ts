import type { JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import type { HostSpec } from '../host/host-spec.js';

/** What a cell worker is started with. */
export interface CellWorkerData {
  readonly hostSpec: HostSpec;
  readonly seed: number;
  readonly scratchRoot: string;
  readonly cacheRoot: string;
}

/** To a cell worker. */
export type WorkerRequest =
  | {
      readonly type: 'execute';
      readonly task: number;
      readonly cell: Cell;
      readonly inputs: readonly JsonObject[];
    }
  | { readonly type: 'abort' }
  | { readonly type: 'dispose' };

/** From a cell worker. */
export type WorkerResponse =
  | { readonly type: 'begun'; readonly task: number }
  | { readonly type: 'done'; readonly task: number; readonly payload: JsonObject }
  | { readonly type: 'failed'; readonly task: number; readonly failure: TransferableFailure }
  | { readonly type: 'log'; readonly level: 'debug' | 'info' | 'warn'; readonly message: string };

/** An error as plain data: structured cloning would lose its brand and fields. */
export interface TransferableFailure {
  readonly code: string;
  readonly message: string;
  readonly next: string;
  readonly fields: JsonObject;
  readonly stack?: string;
}
