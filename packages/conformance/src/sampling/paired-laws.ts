import { bivariateNormal, independent, symmetricChannel } from '@ggmi/families';
import type { KnownInformationFamily } from '@ggmi/families';
import type { KnownInformationLaw } from './known-law.js';

/** No, middling and strong dependence of two normal variables. */
export const continuousPairs: readonly KnownInformationLaw[] = [
  independent(bivariateNormal(0.5)),
  bivariateNormal(0.6),
  bivariateNormal(0.9),
].map(pairedLaw);

/** No, middling and strong dependence of two variables of four symbols. */
export const discretePairs: readonly KnownInformationLaw[] = [
  independent(symmetricChannel({ symbols: 4, keep: 0.5 })),
  symmetricChannel({ symbols: 4, keep: 0.5 }),
  symmetricChannel({ symbols: 4, keep: 0.85 }),
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
