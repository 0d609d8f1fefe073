import { bivariateNormal, independent, symmetricChannel } from '@ggmi/families';
import type { KnownInformationFamily } from '@ggmi/families';
import type { KnownInformationLaw } from './known-law.js';

/** No, middling, strong and very strong dependence of two normal variables: 0, 0.22, 0.83, 1.96 nats. */
export const continuousPairs: readonly KnownInformationLaw[] = [
  independent(bivariateNormal(0.5)),
  bivariateNormal(0.6),
  bivariateNormal(0.9),
  bivariateNormal(0.99),
].map(pairedLaw);

/** The same of two variables of four symbols: 0, 0.14, 0.80, 1.32 nats. */
export const discretePairs: readonly KnownInformationLaw[] = [
  independent(symmetricChannel({ symbols: 4, keep: 0.5 })),
  symmetricChannel({ symbols: 4, keep: 0.5 }),
  symmetricChannel({ symbols: 4, keep: 0.85 }),
  symmetricChannel({ symbols: 4, keep: 0.99 }),
].map(pairedLaw);

/** A family of pairs as a law of inputs. */
export function pairedLaw(family: KnownInformationFamily): KnownInformationLaw {
  return {
    id: family.id,
    type: 'paired',
    nats: family.mutualInformation,
    sample: (size, random) => ({ type: 'paired', ...family.sample(size, random) }),
  };
}
