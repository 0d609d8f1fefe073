import { capabilitiesOf } from '../../host/component-of-kind.js';
import type { EstimateWarning } from '@ggmi/core';
import type { Cell } from '../../cells/cell.js';
import { readExamples } from '../../cells/examples-payload.js';
import {
  measureDemonstrationsCell,
  type DemonstrationsPayload,
} from '../../cells/measure-demonstrations-cell.js';
import { promptParameters } from '../../prompts/prompt-parameters.js';
import { drawAnchors, drawHeldOut, drawRaw } from '../arm-draws.js';
import type { CellResults, PlanContext } from '../plan-context.js';

/** What is known of the examples that the generator of an arm was shown. */
export interface Demonstrations {
  /** Compares them with the held-out set; undefined where the prompts of the run show none. */
  readonly overlap: Cell | undefined;
  /** Whether nobody recorded them: data that were generated elsewhere. */
  readonly isUnrecorded: boolean;
}

/**
 * What the prompts of a generator showed, once its data are drawn. The draw says it, and not what a
 * curator left of it.
 */
export function planDemonstrations(
  context: PlanContext,
  { generator, results }: { readonly generator: string; readonly results: CellResults },
): Demonstrations {
  const { config, host } = context;
  const capabilities = capabilitiesOf(host, 'generator', `generators.${generator}`);
  const anchors = drawAnchors(context, 0);
  const draw = drawRaw(context, { generator, replicate: 0, anchors });
  const payload = results.payload(draw);
  const isRecorded = payload !== undefined && readExamples(payload).prompts !== undefined;
  const prompt = promptParameters(config, { capabilities, replicate: 0 });
  const showsAnchors = typeof prompt !== 'string' && prompt.demonstrations > 0;
  return {
    isUnrecorded: capabilities.pool === 'finite' && !isRecorded,
    overlap:
      showsAnchors && config.heldOut !== undefined
        ? context.cell({
            cellType: measureDemonstrationsCell,
            label: `demonstrations of ${generator} in the held-out set`,
            roles: {},
            parameters: {},
            inputs: [draw, anchors, drawHeldOut(context, 0)],
          })
        : undefined,
  };
}

/** What an arm's demonstrations say against the held-out set. */
export function demonstrationWarnings(
  { overlap, isUnrecorded }: Demonstrations,
  results: CellResults,
): readonly EstimateWarning[] {
  if (isUnrecorded) {
    const message =
      'The recorded data do not say which examples the generator was shown: whether held-out items were among them is not known.';
    return [{ code: 'HELD_OUT_MAY_LEAK', message }];
  }
  // Only planDemonstrations makes these cells.
  const payload = overlap && (results.payload(overlap) as DemonstrationsPayload | undefined);
  if (payload === undefined || payload.prompts + payload.responses === 0) return [];
  const { shown, items, prompts, responses } = payload;
  const message = `Of ${items} held-out items, the ${shown} anchors that the prompts showed hold ${prompts} by their prompt and ${responses} by their response to the letter: the comparison is not valid. Hold out other items.`;
  return [{ code: 'HELD_OUT_OVERLAP', message }];
}
