import { capabilitiesOf } from '../host/component-of-kind.js';
import type { Cell } from '../cells/cell.js';
import { curateExamplesCell } from '../cells/curate-examples-cell.js';
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

/** Which synthetic data are meant, and the anchors that prompt them and are beside them in curation. */
export interface SyntheticDraw {
  readonly generator: string;
  readonly replicate: number;
  readonly anchors: Cell;
}

/** S_gen of a replicate: drawn, prompted by that replicate's anchors, and curated. */
export function drawSynthetic(context: PlanContext, draw: SyntheticDraw): Cell {
  return curatedStages(context, draw).at(-1)?.cell ?? drawRaw(context, draw);
}

/** What every curator of a generator leaves, in their order; empty where there is none. */
export function curatedStages(
  context: PlanContext,
  draw: SyntheticDraw,
): readonly { readonly curator: string; readonly cell: Cell }[] {
  const { config } = context;
  const heldOut = config.heldOut === undefined ? [] : [drawHeldOut(context, draw.replicate)];
  let items = drawRaw(context, draw);
  return (config.generators[draw.generator]!.curation ?? config.curation).map((curator) => {
    items = context.cell({
      cellType: curateExamplesCell,
      label: `${curator} on ${draw.generator}, draw ${draw.replicate + 1}`,
      roles: { curator: `curators.${curator}` },
      parameters: {
        seedKey: seedKeys.curation(config.seed, draw.replicate, curator),
        heldOut: heldOut.length > 0,
      },
      inputs: [items, draw.anchors, ...heldOut],
    });
    return { curator, cell: items };
  });
}

/** What the generator gave: M(p), before curation. */
export function drawRaw(context: PlanContext, draw: SyntheticDraw): Cell {
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
  const capabilities = capabilitiesOf(context.host, 'generator', draw.role);
  const { produces, setting, logProbabilities } = capabilities;
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
      ...(logProbabilities !== 'none' && { logProbabilities: true }),
    },
    inputs: prompted === undefined || prompt === 'none' ? [] : [prompted.anchors],
  });
}
