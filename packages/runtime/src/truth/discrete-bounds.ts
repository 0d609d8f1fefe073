import type { Quantity } from '@ggmi/core';
import {
  calculateBounds,
  isNumber,
  readingsOf,
  type BoundReport,
  type DiscreteChain,
  type ErrorBound,
  type Quantity as TheoryQuantity,
} from '@ggmi/theory';

/** A bound as a quantity, before it is put into an arm and a section. */
export type BoundQuantity = Omit<Quantity, 'arm' | 'section'>;

/**
 * The anchor-only bound, the post-training bound and the n-aware gain of a discrete chain, by exact
 * informations and divergences: each once for the signed gap, and once with ln 2 for its magnitude.
 * Conditional on the prompt, which the items of a data set share. Empty without a bounded loss.
 */
export function discreteBounds(
  chain: DiscreteChain,
  quantities: readonly TheoryQuantity[],
): readonly BoundQuantity[] {
  const report = boundReport(chain, quantities);
  if (report === undefined) return [];
  const { anchor, synthetic, sizeAwareGain } = report;
  const spread = spreadOf(chain);
  const sharing = 'Given the prompt, which the items of a data set share.';
  return [
    bound(anchor.signed, { ...anchorLabel, spread }),
    bound(synthetic.signed, { ...syntheticLabel, spread, sharing }),
    gain(sizeAwareGain.signed, { id: 'n-aware-gain', of: 'the bounds on the signed gap' }),
    bound(anchor.absolute, { ...absolute(anchorLabel), spread }),
    bound(synthetic.absolute, { ...absolute(syntheticLabel), spread, sharing }),
    gain(sizeAwareGain.absolute, {
      id: 'n-aware-gain-absolute',
      of: 'the bounds on the absolute gap',
    }),
  ];
}

const anchorLabel = {
  id: 'anchor-bound',
  symbol: '√(2σ²I(S_anchor;W′)/m)',
  name: 'anchor-only bound',
};
const syntheticLabel = {
  id: 'post-training-bound',
  symbol: 'C·(TV terms) + √(2σ²I(S_gen;W|p)/n)',
  name: 'post-training bound',
};

type BoundLabel = typeof anchorLabel;

/** The form that bounds the expectation of the absolute gap. */
function absolute({ id, symbol, name }: BoundLabel): BoundLabel {
  return {
    id: `${id}-absolute`,
    symbol: symbol.replace(/2σ²(I\([^)]*\))/, '2σ²($1 + ln 2)'),
    name: `${name} on the absolute gap`,
  };
}

function boundReport(
  chain: DiscreteChain,
  quantities: readonly TheoryQuantity[],
): BoundReport | undefined {
  const range = chain.loss?.range;
  const readings = readingsOf(quantities);
  const anchor = readings['anchor-information'];
  const information = readings['synthetic-information'];
  const givenPrompt = readings['synthetic-information-given-prompt'];
  const task = readings['task-divergence-given-prompt'];
  const generation = readings['generation-divergence-given-prompt'];
  if (range === undefined || !isNumber(anchor) || !isNumber(information)) return undefined;
  if (!isNumber(givenPrompt) || !isNumber(task) || !isNumber(generation)) return undefined;
  return calculateBounds({
    lossRange: range,
    anchor: { items: chain.anchorItems, information: anchor },
    synthetic: {
      items: chain.syntheticItems,
      information: { kind: 'information', nats: information },
      prompts: {
        kind: 'shared-prompt',
        taskDivergence: task,
        generationDivergence: generation,
        // I(p;W), whose difference of two enumerations may round to just below 0.
        promptInformation: Math.max(0, information - givenPrompt),
      },
    },
  });
}

function spreadOf(chain: DiscreteChain): number {
  const [lowest, highest] = chain.loss?.range ?? [0, 0];
  return highest - lowest;
}

function bound(
  { statement, value, vacuous }: ErrorBound,
  label: BoundLabel & { readonly spread: number; readonly sharing?: string },
): BoundQuantity {
  const { id, symbol, name, spread, sharing } = label;
  const notes = [
    `Bounds ${statement}.`,
    ...(sharing === undefined ? [] : [sharing]),
    ...(vacuous ? [`Vacuous: no error exceeds ${spread}.`] : []),
  ];
  return {
    id,
    symbol,
    name,
    source: 'exact',
    outcome: { available: true, value, unit: 'loss', kind: 'exact', warnings: [] },
    note: notes.join(' '),
  };
}

function gain(value: number, label: { readonly id: string; readonly of: string }): BoundQuantity {
  return {
    id: label.id,
    symbol: 'anchor-only bound − post-training bound',
    name: `n-aware gain, by ${label.of}`,
    source: 'exact',
    outcome: { available: true, value, unit: 'loss', kind: 'exact', warnings: [] },
  };
}
