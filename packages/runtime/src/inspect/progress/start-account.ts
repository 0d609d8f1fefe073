import type { RequestUsage } from '@ggmi/core';
import type { JournalEvent } from './journal-tail.js';
import type { FailedCell, ProgressWarning, RunningCell } from './run-progress.js';

/** Codes of warnings that are told apart: there are a few dozen. */
const MOST_CODES = 200;

/** What the events of one start add up to. */
export class StartAccount {
  startedAt: string | undefined;
  lastEventAt: string | undefined;
  planned: number | undefined;
  reused = 0;
  succeeded = 0;
  requests: readonly RequestUsage[] | undefined;
  readonly running = new Map<string, RunningCell>();
  readonly failed = new Map<string, FailedCell>();
  readonly warnings = new Map<string, ProgressWarning>();

  /** Takes in one event; what an event lacks, as in a journal of another version, is not counted. */
  note(event: JournalEvent): void {
    const at = textOf(event['at']);
    this.lastEventAt = at ?? this.lastEventAt;
    switch (event['event']) {
      case 'run-started':
        this.#begin(at);
        return;
      case 'cells-planned':
        this.planned = (this.planned ?? 0) + countOf(event['cells']);
        this.reused += countOf(event['reused']);
        return;
      case 'cell-started':
        this.#start(event, at ?? '');
        return;
      case 'cell-begun':
        this.#beginCell(event, at ?? '');
        return;
      case 'cell-ended':
        this.#end(event, at ?? '');
        return;
      case 'requests':
        // Written by noteRequests, and its line is whole.
        this.requests = event['usage'] as readonly RequestUsage[];
        return;
      default:
        // `run-ended`, and what later versions may note: nothing to count.
        this.#endRun(event);
    }
  }

  #begin(at: string | undefined): void {
    this.startedAt = at;
    this.planned = undefined;
    this.reused = 0;
    this.succeeded = 0;
    this.requests = undefined;
    this.running.clear();
    this.failed.clear();
    this.warnings.clear();
  }

  #start(event: JournalEvent, startedAt: string): void {
    const cell = textOf(event['cell']) ?? '';
    this.failed.delete(cell);
    this.running.set(cell, { cell, label: textOf(event['label']) ?? cell, startedAt });
  }

  #beginCell(event: JournalEvent, begunAt: string): void {
    const cell = this.running.get(textOf(event['cell']) ?? '');
    if (cell !== undefined) this.running.set(cell.cell, { ...cell, begunAt });
  }

  #end(event: JournalEvent, at: string): void {
    const cell = textOf(event['cell']) ?? '';
    const label = this.running.get(cell)?.label ?? cell;
    this.running.delete(cell);
    if (event['outcome'] === 'succeeded') {
      this.succeeded += 1;
      this.#warn(event['warnings'], label);
    }
    if (event['outcome'] !== 'failed') return;
    const [code, message] = [textOf(event['code']) ?? '', textOf(event['message']) ?? ''];
    this.failed.set(cell, { cell, label, code, message, at });
  }

  #warn(warnings: unknown, label: string): void {
    if (!Array.isArray(warnings)) return;
    for (const warning of warnings) {
      // A line may be another program's: its fields are checked.
      const fields = (typeof warning === 'object' ? warning : null) as JournalEvent | null;
      const [code, message] = [textOf(fields?.['code']), textOf(fields?.['message'])];
      if (code === undefined || message === undefined) continue;
      const known = this.warnings.get(code);
      if (known === undefined && this.warnings.size === MOST_CODES) continue;
      this.warnings.set(code, { message, label, ...known, code, cells: (known?.cells ?? 0) + 1 });
    }
  }

  #endRun({ event }: JournalEvent): void {
    if (event === 'run-ended') this.running.clear();
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function countOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
