import { randomStream } from '@ggmi/numerics';
import type { JsonObject } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { drawExamplesCell, type DrawParameters } from '../cells/draw-examples-cell.js';
import { executeOnHost } from '../execute/execute-on-host.js';
import { estimateMissing } from '../generations/estimate-missing.js';
import { originOf } from '../generations/kept-component.js';
import { sortedDraws } from '../generations/sorted-draws.js';
import type { Host } from '../host/host.js';
import { promptsOfDraw } from '../prompts/prompts-of-draw.js';
import type { CellStore } from '../store/cell-store.js';
import { writtenRole } from '../sweep/point-components.js';
import type { DrawEstimate } from './estimate-draws.js';
import { longestAnswer } from './longest-answer.js';

/** A data set that a remote generator would draw. */
export interface ProjectedDraws {
  /** As progress names it. */
  readonly label: string;
  /** Its place in the config. */
  readonly role: string;
  /** As its options name it; null where they name none. */
  readonly model: string | null;
  readonly kept: number;
  /** Of those that are missing; null where their prompts follow from data that a server draws. */
  readonly estimate: DrawEstimate | null;
}

interface Surroundings {
  readonly host: Host;
  /** Roles whose components go over the network. */
  readonly remote: ReadonlySet<string>;
  readonly store: Pick<CellStore, 'has' | 'read'>;
  readonly signal: AbortSignal;
}

/** What the planned draws of remote generators need, after what is kept. */
export async function projectDraws(
  cells: ReadonlyMap<string, Cell>,
  surroundings: Surroundings,
): Promise<readonly ProjectedDraws[]> {
  const { host, remote, signal } = surroundings;
  const isRemote = ({ roles }: Cell): boolean =>
    Object.values(roles).some((role) => remote.has(role));
  const drawn = new Map<string, JsonObject>();
  const anchorsOf = async (address: string): Promise<JsonObject | undefined> => {
    const cell = cells.get(address);
    if (cell === undefined || isRemote(cell) || cell.inputs.length > 0) return undefined;
    const payload = drawn.get(address) ?? (await executeOnHost(host, cell, { inputs: [], signal }));
    drawn.set(address, payload);
    return payload;
  };
  const projected: ProjectedDraws[] = [];
  for (const cell of cells.values()) {
    if (cell.type !== drawExamplesCell.type || !isRemote(cell)) continue;
    const [input] = cell.inputs;
    const anchors = input === undefined ? undefined : await anchorsOf(input);
    projected.push(
      projectCell(cell, input === undefined ? undefined : (anchors ?? 'unknown'), surroundings),
    );
  }
  return projected;
}

/** @param anchors What the prompts are made from; `unknown` where a server draws it. */
function projectCell(
  cell: Cell,
  anchors: JsonObject | 'unknown' | undefined,
  { host, store }: Surroundings,
): ProjectedDraws {
  const component = host.component(cell.roles['generator']!);
  const { model } = originOf(component);
  const head = { label: cell.label, role: writtenRole(component.role), model };
  if (anchors === 'unknown') return { ...head, kept: 0, estimate: null };
  // makeCell paired these parameters with draw-examples, whose cell it is.
  const parameters = cell.parameters as DrawParameters;
  const { prompts, draws } = promptsOfDraw(parameters, anchors);
  // Of a pool that has a size of its own.
  if (draws === undefined) return { ...head, kept: 0, estimate: null };
  const { seedKey, settingKey } = parameters;
  const sorted = sortedDraws(
    cell.componentKeys['generator']!,
    {
      prompts,
      draws,
      firstDraw: 0,
      random: randomStream(seedKey),
      ...(settingKey !== null && { setting: randomStream(settingKey) }),
    },
    store,
  );
  const limit = { longestAnswer: longestAnswer(component.options) };
  return {
    ...head,
    kept: sorted.kept.length,
    estimate: estimateMissing(limit, { ...sorted, store }),
  };
}
