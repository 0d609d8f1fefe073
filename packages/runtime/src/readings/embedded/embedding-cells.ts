import type { Cell } from '../../cells/cell.js';
import type { SampleChoice } from '../../cells/embedding/choose-samples.js';
import { embedExamplesCell } from '../../cells/embedding/embed-examples-cell.js';
import type { PlanContext } from '../plan-context.js';

/** The cell that embeds items of some draws in one call; vectors without an embedder stay as they are. */
export function embedDraws(
  context: PlanContext,
  plan: {
    readonly embedder: string | undefined;
    readonly label: string;
    readonly choice: SampleChoice;
    readonly draws: readonly Cell[];
  },
): Cell {
  const { embedder, label, choice, draws } = plan;
  return context.cell({
    cellType: embedExamplesCell,
    label,
    roles: embedder === undefined ? {} : { embedder: `embedders.${embedder}` },
    parameters: { choice, embedded: embedder !== undefined },
    inputs: draws,
  });
}

/** How items became rows, in words: part of every number that was read from them. */
export function embeddingText(context: PlanContext, embedder: string | undefined): string {
  if (embedder === undefined) return 'as they are';
  return `embedded by ${embedder} (${context.host.component(`embedders.${embedder}`).id})`;
}
