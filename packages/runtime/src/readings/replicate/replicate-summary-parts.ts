import type { QuantitySection } from '@ggmi/core';
import type { CellResults, PlanContext } from '../plan-context.js';
import type { ReplicateArm, ReplicateReading } from './replicate-arm.js';

/** What the summary of a replicate reading is made from. */
export interface ReplicateSummaryParts {
  readonly name: string;
  readonly reading: ReplicateReading;
  readonly anchors: ReplicateArm;
  readonly generators: readonly ReplicateArm[];
  readonly context: PlanContext;
  readonly results: CellResults;
}

/** Where the quantities of a replicate reading stand. */
export function sectionOf(parts: ReplicateSummaryParts): QuantitySection {
  return { type: 'reading', reading: parts.name, readingType: parts.reading.type };
}
