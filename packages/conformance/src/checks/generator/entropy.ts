import { defineCheck } from '../../model/check.js';
import { demand } from '../../model/demand.js';
import { ERRORS_ALLOWED, meanAndError } from '../mean-and-error.js';
import { sinceTheFirst } from '../since.js';
import {
  collect,
  hasProbabilities,
  pairsOf,
  requestFor,
  requireGenerated,
} from './generator-trial.js';

const DRAWS = 200;
const ROUNDING = 1e-9;

/** ΔI of the theory is the entropy of the law that is sampled, and of no other. */
export const entropyOfTheLaw = defineCheck({
  id: 'generator/entropy-of-the-law',
  kind: 'generator',
  sentence: 'Gives the entropy that its own draws have: the mean of −ln q, within standard errors.',
  since: sinceTheFirst,
  appliesTo: {
    those: 'that declare entropy and log-probabilities or exact scoring',
    holds: ({ component: { capabilities } }) =>
      capabilities.entropy === true &&
      (capabilities.scoring === 'exact' || capabilities.logProbabilities !== 'none'),
  },
  async run(subject, context) {
    const generator = await context.create();
    const asked = await requestFor(subject, generator, { draws: DRAWS });
    const request = { ...asked, prompts: asked.prompts.slice(0, 1) };
    const { signal } = request;
    const generated = requireGenerated(await collect(generator, request));
    const pairs = pairsOf(request, generated);
    const scores = await generator.score?.({ pairs, signal });
    const losses = generated.flatMap(({ logProbability }, place) => {
      const log = logProbability ?? scores?.[place];
      return log === undefined ? [] : [-log];
    });
    const entropies = await generator.entropy?.(request.prompts, { signal });
    const entropy = entropies?.[0] ?? Number.NaN;
    const sound = Number.isFinite(entropy) && (!hasProbabilities(subject) || entropy >= 0);
    demand(entropies?.length === 1 && sound && losses.length > 1, {
      message: 'There is no entropy per prompt, or no log-probability to hold it against.',
      received: `${entropies?.length ?? 'no'} entropies, ${entropy} of one prompt; ${losses.length} log-probabilities`,
      wanted: 'one finite number of nats per prompt',
      next: 'Give H(M | prompt) in the order of the prompts.',
    });
    const { mean, standardError } = meanAndError(losses);
    const allowed = ERRORS_ALLOWED * standardError + ROUNDING * Math.max(1, Math.abs(entropy));
    demand(Math.abs(mean - entropy) <= allowed, {
      message: 'The entropy is not that of the draws.',
      received: `${entropy}, draws with a mean −ln q of ${mean}`,
      wanted: `a difference of at most ${allowed}: ${ERRORS_ALLOWED} standard errors`,
      next: 'Look for bits in place of nats, or the entropy of the untempered law.',
    });
  },
});
