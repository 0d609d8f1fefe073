import { z } from 'zod';
import { connectionShape, hasOnePlace } from './options/connection-options.js';

/** Options of a model of embeddings. */
export const featureExtractionOptions = z
  .strictObject({
    ...connectionShape,
    endpointUrl: connectionShape.endpointUrl.describe(
      'Address of an own server in place of a provider: one that ends in /v1 or /v1/embeddings speaks the OpenAI protocol, any other is called as it is (text-embeddings-inference: /embed).',
    ),
    of: z
      .enum(['response', 'prompt', 'both'])
      .default('response')
      .describe('Which text of an example is read; both: the prompt, an empty line, the response.'),
    batchSize: z.int().positive().max(4096).default(32).describe('Texts of one request.'),
    parameters: z
      .record(z.string().min(1), z.json())
      .default({})
      .describe(
        'Further fields of every request, such as { normalize: true } or { dimensions: 64 }.',
      ),
  })
  .refine(...hasOnePlace);

/** The options after defaults. */
export type FeatureExtractionOptions = z.output<typeof featureExtractionOptions>;
