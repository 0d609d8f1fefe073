import type { GeneratorCapabilities } from '@ggmi/core';
import type { Cell } from '../cells/cell.js';
import { drawExamplesCell } from '../cells/draw-examples-cell.js';
import type { SourceUse } from '../config/config-schema.js';
import { promptParameters } from '../prompts/prompt-parameters.js';
import { seedKeys } from '../seeds/seed-keys.js';
import type { PlanContext } from './plan-context.js';

/** The draw of S_anchor of a replicate. */
export function drawAnchors(context: PlanContext, replicate: number): Cell {
  const { config } = context;
  return drawFrom(context, {
    role: 'anchors',
    label: `anchors, draw ${replicate + 1}`,
    count: config.anchors.count ?? null,
    seedKey: seedKeys.anchors(config.seed, replicate),
  });
}

/** The draw of held-out items of D of a replicate: from `heldOut`, else fresh items of the anchors' source. */
export function drawHeldOut(context: PlanContext, replicate: number): Cell {
  const { config } = context;
  const source: SourceUse = config.heldOut ?? config.anchors;
  return drawFrom(context, {
    role: config.heldOut === undefined ? 'anchors' : 'heldOut',
    label: `held-out items, draw ${replicate + 1}`,
    count: source.count ?? null,
    seedKey: seedKeys.heldOut(config.seed, replicate),
  });
}

/** The draw of S_gen of a replicate, prompted by that replicate's anchors. */
export function drawSynthetic(
  context: PlanContext,
  draw: { readonly generator: string; readonly replicate: number; readonly anchors: Cell },
): Cell {
  const { config, host } = context;
  const role = `generators.${draw.generator}`;
  const { id } = host.component(role);
  return drawFrom(context, {
    role,
    label: `${draw.generator}, draw ${draw.replicate + 1}`,
    count: config.generators[draw.generator]!.count ?? null,
    seedKey: seedKeys.generation(config.seed, draw.replicate, id),
    prompted: draw,
  });
}

interface SourceDraw {
  readonly role: string;
  readonly label: string;
  readonly count: number | null;
  readonly seedKey: string;
  /** Where the prompts are made from; absent for a source that takes none. */
  readonly prompted?: { readonly anchors: Cell; readonly replicate: number };
}

function drawFrom(context: PlanContext, draw: SourceDraw): Cell {
  const { prompted } = draw;
  const capabilities = generatorCapabilities(context, draw.role);
  const { produces, setting } = capabilities;
  const prompt =
    prompted === undefined
      ? 'none'
      : promptParameters(context.config, { capabilities, replicate: prompted.replicate });
  return context.cell({
    cellType: drawExamplesCell,
    label: draw.label,
    roles: { generator: draw.role },
    parameters: {
      count: draw.count,
      prompt,
      kind: produces,
      seedKey: draw.seedKey,
      // One law for all draws: information is about the data that come of it.
      settingKey: setting === true ? seedKeys.setting(context.config.seed, 0) : null,
    },
    inputs: prompted === undefined || prompt === 'none' ? [] : [prompted.anchors],
  });
}

function generatorCapabilities(context: PlanContext, role: string): GeneratorCapabilities {
  // The role is a generator's: capabilities are its plain data.
  return context.host.component(role).capabilities as unknown as GeneratorCapabilities;
}
