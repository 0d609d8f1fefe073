import { defineComponent, needs, RequestFailedError, type Generator } from '@ggmi/core';
import {
  answeringCapabilities,
  answeringGenerator,
  placeOptions,
  type AnsweringNeeds,
} from './answering-generator.js';
import { continuationProtocol } from './continuation-protocol.js';
import {
  scoredTextGenerationOptions,
  type ScoredTextGenerationOptions,
} from './scored-text-generation-options.js';
import { proveScoring } from './scoring/prove-scoring.js';
import { scorePairs } from './scoring/score-pairs.js';
import type { ScoredToken } from './scoring/scored-token.js';
import { scoringProtocols } from './scoring/scoring-protocol.js';
import { scoringUnproved } from './scoring/scoring-unproved.js';

/**
 * Continuations as of `text-generation`, by a server that also scores given texts. That it does is proved
 * before the first answer or score, and refused otherwise: SCORING_UNPROVED.
 */
export const scoredTextGenerationGenerator = defineComponent('generator', {
  id: '@ggmi/backend-huggingface/scored-text-generation',
  summary: 'Continuations by an own vLLM or text-generation-inference that scores given texts.',
  resultVersion: 1,
  options: scoredTextGenerationOptions,
  operational: placeOptions,
  capabilities: { ...answeringCapabilities, scoring: 'exact', logProbabilities: 'sampling-law' },
  needs: {
    requests: needs.requests,
    secrets: needs.secrets,
    logger: needs.logger,
    abortSignal: needs.abortSignal,
  },
  create: ({ options, needs: given }) => scoringGenerator(options, given),
});

/** Samples by what it scores by. */
const lawOfTheModel = { temperature: 1, topP: 1, parameters: {}, leaveOut: [] } as const;

function scoringGenerator(chosen: ScoredTextGenerationOptions, given: AnsweringNeeds): Generator {
  const options = { ...chosen, ...lawOfTheModel };
  const { endpointUrl, server, model, endOfText } = options;
  const protocol = continuationProtocol(options);
  const { generator, connection } = answeringGenerator(options, { needs: given, protocol });
  const tokensOf = (text: string, signal: AbortSignal): Promise<readonly ScoredToken[]> =>
    connection.run({
      purpose: `a score of ${model}`,
      expects: 'json',
      signal,
      call: (wire) => scoringProtocols[server](wire, text),
      usage: (tokens) => ({ input: tokens.length, output: 1 }),
    });

  const trial = continuationProtocol({ ...options, maxTokens: 8, logprobs: true, stop: [] });
  const prove = async (signal: AbortSignal): Promise<void> => {
    const found = await proveScoring({
      tokensOf: (text) => tokensOf(text, signal),
      continue: (text, seed) =>
        connection.run({
          purpose: `a trial of ${model}`,
          expects: trial.expects(server),
          signal,
          call: (wire) => trial.ask(wire, { text, seed, server, isHeld: false }),
          usage: ({ usage }) => usage,
        }),
    }).catch((cause: unknown) => {
      if (!RequestFailedError.is(cause)) throw cause;
      throw scoringUnproved({ endpointUrl, server, found: reasonOf(cause), cause });
    });
    if (found !== undefined) throw scoringUnproved({ endpointUrl, server, found });
  };

  let proved: Promise<void> | undefined;
  const proveOnce = (signal: AbortSignal): Promise<void> => {
    proved ??= prove(signal);
    // The next one tries again: the server may have been started anew.
    proved.catch(() => (proved = undefined));
    return proved;
  };
  return {
    ...generator,
    async *generate(request) {
      // Before anything is paid for whose scores would be refused.
      await proveOnce(request.signal);
      yield* generator.generate(request);
    },
    async score(request) {
      await proveOnce(request.signal);
      return scorePairs(request, { tokensOf, endOfText, logger: given.logger });
    },
    async check(context) {
      const found = (await generator.check?.(context)) ?? [];
      if (found.some(({ severity }) => severity === 'problem')) return found;
      await prove(context.signal);
      const detail = 'it scores given text: one text twice alike, and its own as it was drawn';
      return [...found, { severity: 'ok', subject: 'scoring', detail }];
    },
  };
}

function reasonOf({ fields, message }: RequestFailedError): string {
  const { reason } = fields;
  return typeof reason === 'string' ? reason : message;
}
