import type { PairedInput, RandomStream } from '@ggmi/core';
import type { ComponentSubject } from '../../model/subject.js';
import { miTrial } from './mi-trial.js';

/** A middling law of pairs; throws RangeError for an estimator that takes none. */
export function pairedLawOf(subject: ComponentSubject<'mi-estimator'>) {
  const laws = miTrial.laws(subject).filter(({ type }) => type === 'paired');
  const law = laws[1] ?? laws[0];
  if (law === undefined) throw new RangeError(`'${subject.component.id}' has no law of pairs.`);
  return {
    nats: law.nats,
    sample(size: number, random: RandomStream): PairedInput {
      const input = law.sample(size, random);
      if (input.type === 'paired') return input;
      throw new RangeError(`The law '${law.id}' gives ${input.type} input, not pairs.`);
    },
  };
}
