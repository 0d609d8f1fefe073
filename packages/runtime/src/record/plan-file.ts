import { readFileSync } from 'node:fs';
import type { JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import type { Cell } from '../cells/cell.js';
import { parseEvent } from '../journal/parse-event.js';
import { writeFileAtomically } from './write-file-atomically.js';

/** A cell as plan.jsonl tells of it: what it is, what it was made with, and what it reads. */
export type PlannedCell = Pick<
  Cell,
  'address' | 'type' | 'label' | 'roles' | 'parameters' | 'inputs'
>;

/**
 * Writes plan.jsonl: one canonical line per cell that is planned so far, in the order of the plan. It
 * stands there before any of these cells has run, so that a run can be looked into while it goes on,
 * and its payloads be found afterwards.
 */
export function writePlan(file: string, cells: Iterable<Cell>): void {
  const lines = Array.from(cells, ({ address, type, label, roles, parameters, inputs }) =>
    canonicalJson({ address, type, label, roles, parameters, inputs }),
  );
  writeFileAtomically(file, lines.map((line) => `${line}\n`).join(''));
}

/** Reads the cells back; none where the run has not come so far, or was made before there were plans. */
export function readPlan(file: string): readonly PlannedCell[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return parsePlan(text);
}

/**
 * The cells in the text of a plan.jsonl. What is no cell is left out, and of lines that share an address
 * the first counts: a kill or another program may have been at the file.
 */
export function parsePlan(text: string): readonly PlannedCell[] {
  const cells = new Map<string, PlannedCell>();
  for (const line of text.split('\n')) {
    const cell = parseEvent(line);
    if (cell !== undefined && isCell(cell) && !cells.has(cell.address)) {
      cells.set(cell.address, cell);
    }
  }
  return [...cells.values()];
}

function isCell(event: Readonly<Record<string, unknown>>): event is PlannedCell & JsonObject {
  const { address, label, type, inputs, roles, parameters } = event;
  return (
    [address, label, type].every(isText) &&
    Array.isArray(inputs) &&
    inputs.every(isText) &&
    isObject(roles) &&
    Object.values(roles).every(isText) &&
    isObject(parameters)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
