import { readFileSync, statSync } from 'node:fs';
import type { Treatment } from './fault-mix.js';

/** A call that the stub had: how it treated it, and whether an answer left it whole. */
export interface LoggedCall {
  readonly draw: string;
  readonly number: number;
  readonly treatment: Treatment;
  isSent: boolean;
}

/** What a stub has noted so far. */
export interface CallLog {
  /** In the order in which they came. */
  readonly calls: readonly LoggedCall[];
  readonly bytes: number;
}

/** Reads the log of a stub, from a byte on. */
export function readCallLog(file: string, from = 0): CallLog {
  const bytes = readFileSync(file).subarray(from);
  const calls = new Map<string, LoggedCall>();
  for (const line of bytes.toString('utf8').split('\n')) {
    const [what, draw, number] = line.split(' ');
    if (draw === undefined || number === undefined) continue;
    const key = `${draw} ${number}`;
    if (what === 'sent') {
      const call = calls.get(key);
      if (call !== undefined) call.isSent = true;
    } else {
      // Everything else that the stub writes is a treatment.
      const treatment = what as Treatment;
      calls.set(key, { draw, number: Number(number), treatment, isSent: false });
    }
  }
  return { calls: [...calls.values()], bytes: from + bytes.length };
}

/** The calls of every draw, in order. */
export function callsByDraw(calls: readonly LoggedCall[]): ReadonlyMap<string, LoggedCall[]> {
  const byDraw = new Map<string, LoggedCall[]>();
  for (const call of calls) {
    const ofDraw = byDraw.get(call.draw);
    if (ofDraw === undefined) byDraw.set(call.draw, [call]);
    else ofDraw.push(call);
  }
  return byDraw;
}

/** Waits until a stub notes nothing more: the calls of a client that is dead have all come. */
export async function untilQuiet(file: string, quietMs = 150): Promise<void> {
  for (let before = -1; ;) {
    const { size } = statSync(file);
    if (size === before) return;
    before = size;
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  }
}
