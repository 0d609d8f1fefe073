import type { RunSummary } from '@ggmi/core';
import { evaluateGate, gateValues, renderBlocks, type Gate, type GateOutcome } from '@ggmi/report';
import type { Surroundings } from '../surroundings/surroundings.js';

/** What became of every gate. */
export function holdGates(gates: readonly Gate[], summary: RunSummary): readonly GateOutcome[] {
  if (gates.length === 0) return [];
  const values = gateValues(summary);
  return gates.map((gate) => evaluateGate(gate, values));
}

/** Tells them, a line each, beside the result and not in it. */
export function showGates(
  outcomes: readonly GateOutcome[],
  { messages }: Pick<Surroundings, 'messages'>,
): void {
  if (outcomes.length === 0) return;
  const items = outcomes.map((outcome) => ({
    mark: outcome.failed ? '✗' : '✓',
    text: `gate ${outcome.failed ? 'failed' : 'passed'}: ${foundText(outcome)}`,
    tone: outcome.failed ? ('bad' as const) : ('good' as const),
  }));
  messages.write(`\n${renderBlocks([{ type: 'list', items }], messages.style)}\n`);
}

/** What was found, and whether the condition under which the gate fails holds of it. */
function foundText({ place, condition, failed, value, says, reason }: GateOutcome): string {
  if (value === undefined) return `${place} is not available: ${reason}`;
  const found = failed ? `which is ${condition}` : `not ${condition}`;
  return `${place} is ${value}, ${found}${says === undefined ? '' : ` (${says})`}`;
}
