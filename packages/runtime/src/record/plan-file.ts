import { readFileSync } from 'node:fs';
import type { JsonObject } from '@ggmi/core';
import { canonicalJson } from '../cells/canonical-json.js';
import type { Cell } from '../cells/cell.js';
import { parseEvent } from '../journal/parse-event.js';
import type { PointLabel } from '../sweep/point-label.js';
import { writeFileAtomically } from './write-file-atomically.js';

/** What a cell is, what it was made with, and what it reads. */
export type CellFacts = Pick<
  Cell,
  'address' | 'type' | 'label' | 'roles' | 'parameters' | 'inputs'
>;

/** A cell as plan.jsonl tells of it. */
export interface PlannedCell extends CellFacts {
  /** The points of a sweep that it belongs to; absent where it belongs to all, or nobody noted them. */
  readonly points?: readonly PointLabel[];
}

/**
 * Writes plan.jsonl: one canonical line per cell that is planned so far, in the order of the plan. It
 * stands there before any of these cells has run, so that a run can be looked into while it goes on,
 * and its payloads be found afterwards. Of a sweep a line before them lists points, which cells name by
 * their place in it.
 */
export function writePlan(file: string, cells: readonly PlannedCell[]): void {
  const points = [...new Set(cells.flatMap((cell) => cell.points ?? []))];
  const placeOf = new Map(points.map((point, place) => [point, place]));
  const lines = cells.map(({ address, type, label, roles, parameters, inputs, points: own }) =>
    canonicalJson({
      address,
      type,
      label,
      roles,
      parameters,
      inputs,
      ...(own && { points: own.map((point) => placeOf.get(point)!) }),
    }),
  );
  // The axes of a point stay in the order in which the config names them.
  if (points.length > 0) lines.unshift(JSON.stringify({ points }));
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
  let points: readonly unknown[] = [];
  for (const line of text.split('\n')) {
    const event = parseEvent(line);
    if (event === undefined) continue;
    if (event['address'] === undefined && Array.isArray(event['points'])) points = event['points'];
    if (isCell(event) && !cells.has(event.address)) cells.set(event.address, event);
  }
  return [...cells.values()].map((cell) => withPoints(cell, points));
}

/** With the points that its places stand for; places of nothing are left out. */
function withPoints(
  { points: places, ...cell }: PlannedCell,
  points: readonly unknown[],
): PlannedCell {
  if (!Array.isArray(places)) return cell;
  return { ...cell, points: places.map((place) => points[place]).filter(isPoint) };
}

function isPoint(value: unknown): value is PointLabel & JsonObject {
  if (!isObject(value) || !isObject(value['at'])) return false;
  return (
    [value['mode'], value['panel']].every((name) => name === undefined || isText(name)) &&
    Object.values(value['at']).every((each) =>
      ['number', 'string', 'boolean'].includes(typeof each),
    )
  );
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

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
