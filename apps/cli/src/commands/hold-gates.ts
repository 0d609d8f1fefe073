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
  const items = outcomes.map(({ gate, failed, value, reason }) => ({
    mark: failed ? '✗' : '✓',
    text: `${failed ? 'gate failed' : 'gate passed'}: ${gate} (${value === undefined ? `not available: ${reason}` : `it is ${value}`})`,
    tone: failed ? ('bad' as const) : ('good' as const),
  }));
  messages.write(`\n${renderBlocks([{ type: 'list', items }], messages.style)}\n`);
}
