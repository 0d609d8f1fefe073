import type { DataComparison } from '@ggmi/core';
import { curateExamplesCell } from '../../cells/curate-examples-cell.js';
import { drawExamplesCell } from '../../cells/draw-examples-cell.js';
import type { PlannedCell } from '../../record/plan-file.js';
import { writtenRole } from '../../sweep/point-components.js';
import { textAt } from '../reading/text-at.js';
import type { ReadRun } from '../reading/read-compared-run.js';
import { differingItems } from './differing-items.js';
import { namesInCommon } from './names-in-common.js';

/** Whether the runs have the same data: held-out items, anchors, and what every generator gave. */
export function dataInputs(here: ReadRun, there: ReadRun): readonly DataComparison[] {
  const [before, after] = [drawsOf(here), drawsOf(there)];
  const names = new Set([...before.keys(), ...after.keys()]);
  if (names.size === 0) return [dataByAddress(here, there)];
  const otherNames = namesInCommon(
    { draws: before, digest: (address) => here.digest(address) },
    { draws: after, digest: (address) => there.digest(address) },
  );
  return [...names].map((data) => {
    const [own, other] = [before.get(data) ?? [], after.get(data) ?? []];
    const draws = { here: own.length, there: other.length };
    const unplanned = [here, there].findIndex(({ plan }) => plan.size === 0);
    if (unplanned >= 0) {
      const which = unplanned === 0 ? 'the reference' : 'this run';
      return { data, state: 'unknown', draws, reason: `${which} has ${NO_PLAN}` };
    }
    const found = stateOf({ own, other }, { here, there });
    if (found.state !== 'different') return { data, draws, ...found };
    return { data, draws, ...found, reason: [found.reason, ...otherNames(data)].join('; ') };
  });
}

const NO_PLANS = 'neither run has a plan.jsonl: they were made before plans were kept';
const NO_PLAN = 'no plan.jsonl: it was not begun, or made before plans were kept';

/** The cells that draw each kind of data, one per replicate, and those that curate it. */
function drawsOf({ plan }: ReadRun): ReadonlyMap<string, readonly PlannedCell[]> {
  const draws = new Map<string, PlannedCell[]>();
  for (const cell of plan.values()) {
    const data = dataOf(cell, plan);
    if (data === undefined) continue;
    const known = draws.get(data);
    if (known === undefined) draws.set(data, [cell]);
    else known.push(cell);
  }
  return draws;
}

function dataOf(cell: PlannedCell, plan: ReadRun['plan']): string | undefined {
  if (cell.type === drawExamplesCell.type) return drawnBy(cell);
  if (cell.type !== curateExamplesCell.type) return undefined;
  let raw: PlannedCell | undefined = cell;
  while (raw?.type === curateExamplesCell.type) raw = plan.get(raw.inputs[0] ?? '');
  return raw === undefined ? undefined : `${drawnBy(raw)} after curation`;
}

/** Held-out items may come from the anchors' source: the stream tells them apart. */
function drawnBy({ roles, parameters }: PlannedCell): string {
  const role = writtenRole(roles['generator'] ?? '');
  const isHeldOut = /^\d+\/held-out\//.test(textAt(parameters, 'seedKey'));
  if (role === 'heldOut' || isHeldOut) return 'held-out';
  return role.replace(/^generators\./, '');
}

function stateOf(
  { own, other }: { readonly own: readonly PlannedCell[]; readonly other: readonly PlannedCell[] },
  { here, there }: { readonly here: ReadRun; readonly there: ReadRun },
): Pick<DataComparison, 'state' | 'items' | 'reason'> {
  if (own.length === 0) return { state: 'different', reason: 'the reference has none' };
  if (other.length === 0) return { state: 'different', reason: 'this run has none' };
  const common = Math.min(own.length, other.length);
  const more = own.length === other.length ? undefined : `of the first ${common} draws each`;
  let unknown = false;
  for (const [draw, cell] of own.slice(0, common).entries()) {
    const { address } = other[draw]!;
    const digests = [here.digest(cell.address), there.digest(address)];
    if (digests.some((digest) => digest === undefined)) {
      // Equal addresses are equal data by construction.
      unknown ||= address !== cell.address;
    } else if (digests[0] !== digests[1]) {
      const draws = own.slice(0, common);
      return {
        state: 'different',
        ...differingItems({ here: { run: here, draws }, there: { run: there, draws: other } }),
      };
    }
  }
  if (unknown)
    return { state: 'unknown', reason: 'a run has not drawn them yet, or its store lost them' };
  return { state: 'same', ...(more !== undefined && { reason: more }) };
}

/** Without plans nobody knows which draw is of what; that all of them are equal can be seen. */
function dataByAddress(here: ReadRun, there: ReadRun): DataComparison {
  const [own, other] = [here, there].map(({ results }) =>
    [...results]
      .filter(([, { type }]) => type === drawExamplesCell.type)
      .map(([address, { digest = '' }]) => `${address} ${digest}`)
      .toSorted(),
  );
  const draws = { here: own?.length ?? 0, there: other?.length ?? 0 };
  const isSame = draws.here > 0 && JSON.stringify(own) === JSON.stringify(other);
  if (isSame) return { data: 'all draws', state: 'same', draws };
  return { data: 'all draws', state: 'unknown', draws, reason: NO_PLANS };
}
