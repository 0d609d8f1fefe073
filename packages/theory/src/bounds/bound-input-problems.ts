import type { BoundInput, Contraction } from './bound-input.js';

/** What is wrong in the numbers of a bound input, one sentence each; empty for a sound one. */
export function boundInputProblems(input: BoundInput): readonly string[] {
  const { anchor, synthetic } = input;
  const [lowest, highest] = input.lossRange;
  return [
    ...check(
      'lossRange',
      highest - lowest,
      'has to have its highest above its lowest loss',
      (c) => c > 0,
    ),
    ...check('sigma', input.sigma ?? 1, 'has to be above 0', (sigma) => sigma > 0),
    ...check('anchor.items', anchor.items, COUNT, isCount),
    ...check('anchor.information', anchor.information, 'has to be finite', Number.isFinite),
    ...contractionProblems('anchor.contraction', anchor.contraction),
    ...check('synthetic.items', synthetic.items, COUNT, isCount),
    ...Object.entries(synthetic.information).flatMap(([key, value]) =>
      typeof value === 'number'
        ? check(`synthetic.information.${key}`, value, 'has to be finite', Number.isFinite)
        : [],
    ),
    ...(['taskDivergence', 'generationDivergence'] as const).flatMap((key) =>
      check(`synthetic.prompts.${key}`, synthetic.prompts[key], SHARE, isShare),
    ),
    ...(synthetic.prompts.kind === 'shared-prompt'
      ? check(
          'synthetic.prompts.promptInformation',
          synthetic.prompts.promptInformation ?? 0,
          'has to be 0 or more',
          (nats) => nats >= 0 && Number.isFinite(nats),
        )
      : []),
    ...contractionProblems('synthetic.contraction', synthetic.contraction),
  ];
}

const COUNT = 'has to be an integer of at least 1';
const SHARE = 'has to be a total variation distance, ½ of an L1 distance, in [0, 1]';

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function contractionProblems(
  path: string,
  contraction: Contraction | undefined,
): readonly string[] {
  if (contraction === undefined) return [];
  return [
    ...check(
      `${path}.rate`,
      contraction.rate,
      'has to lie in (0, 1]',
      (eta) => eta > 0 && eta <= 1,
    ),
    ...check(`${path}.layers`, contraction.layers, 'has to be 0 or more', (layers) => layers >= 0),
  ];
}

function check(
  path: string,
  value: number,
  wish: string,
  accepts: (value: number) => boolean,
): readonly string[] {
  return accepts(value) && Number.isFinite(value) ? [] : [`${path} is ${value}; it ${wish}.`];
}
