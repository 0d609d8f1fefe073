import type { DiscreteChain } from '@ggmi/theory';

/** One state of every variable of a chain and its probability; a data set is its items in order. */
export interface State {
  readonly probability: number;
  readonly [variable: string]: number | readonly number[];
}

/**
 * The oracle: the full joint law of a chain as a flat list of states, written from the definition
 * and sharing no code with the enumeration under test.
 */
export function fullJoint(chain: DiscreteChain): readonly State[] {
  const items = chain.itemLaw.length;
  const number = (digits: readonly number[]): number =>
    digits.reduce((value, digit) => value * items + digit, 0);
  const states: State[] = [];
  const generatorLaw = (promptFactor: number): readonly number[] =>
    chain.generatorFactor[chain.generatorFactor.length === 1 ? 0 : promptFactor]!;
  for (const anchor of draws(chain.itemLaw, chain.anchorItems)) {
    const prompt =
      chain.prompt === 'reversible' ? number(anchor.digits) : chain.prompt[number(anchor.digits)]!;
    for (const [promptFactor, pFactor] of chain.promptFactor[prompt]!.entries()) {
      for (const generator of draws(generatorLaw(promptFactor), chain.syntheticItems)) {
        const output = generator.digits.map((z) =>
          chain.output === 'addition-modulo'
            ? (promptFactor + z) % items
            : chain.output[promptFactor]![z]!,
        );
        for (const noise of draws(chain.curationFactor, chain.syntheticItems)) {
          const synthetic = noise.digits.map((x, i) =>
            chain.curation === 'addition-modulo'
              ? (output[i]! + x) % items
              : chain.curation[output[i]!]![x]!,
          );
          const cause = anchor.p * pFactor * generator.p * noise.p;
          const named = {
            anchor: anchor.digits,
            prompt,
            promptFactor,
            promptClass: chain.promptClass?.[promptFactor] ?? promptFactor,
            generatorFactor: generator.digits,
            noise: noise.digits,
            output,
            synthetic,
          };
          for (const [weights, pWeights] of chain.syntheticTrainer[number(synthetic)]!.entries()) {
            const trained = chain.anchorTrainer[number(anchor.digits)]!;
            for (const [anchorWeights, pAnchorWeights] of trained.entries()) {
              const probability = cause * pWeights * pAnchorWeights;
              states.push({ ...named, weights, anchorWeights, probability });
            }
          }
        }
      }
    }
  }
  return states;
}

interface Draw {
  readonly digits: readonly number[];
  readonly p: number;
}

function draws(law: readonly number[], length: number): readonly Draw[] {
  if (length === 0) return [{ digits: [], p: 1 }];
  return draws(law, length - 1).flatMap(({ digits, p }) =>
    law.map((q, next) => ({ digits: [...digits, next], p: p * q })),
  );
}

/** The law of the named variables together; keys are their values joined by `;`. */
export function lawOf(
  states: readonly State[],
  ...names: readonly string[]
): ReadonlyMap<string, number> {
  const law = new Map<string, number>();
  for (const state of states) {
    const key = names.map((name) => String(state[name])).join(';');
    law.set(key, (law.get(key) ?? 0) + state.probability);
  }
  return law;
}

/** H of the named variables together. */
export function jointEntropy(states: readonly State[], ...names: readonly string[]): number {
  let total = 0;
  for (const p of lawOf(states, ...names).values()) if (p > 0) total -= p * Math.log(p);
  return total;
}

/** I(X;Y|Z). */
export function jointInformation(
  states: readonly State[],
  [x, y]: readonly [string, string],
  ...given: readonly string[]
): number {
  return (
    jointEntropy(states, x, ...given) +
    jointEntropy(states, y, ...given) -
    jointEntropy(states, x, y, ...given) -
    jointEntropy(states, ...given)
  );
}

/** The mean of a function of the state. */
export function mean(states: readonly State[], of: (state: State) => number): number {
  return states.reduce((total, state) => total + state.probability * of(state), 0);
}
