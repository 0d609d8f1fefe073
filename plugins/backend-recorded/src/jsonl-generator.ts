import { resolve } from 'node:path';
import { defineComponent, needs, type Generator } from '@ggmi/core';
import { drawFromPool } from './pool/draw-from-pool.js';
import { readRecording, type Recording } from './reading/read-recording.js';
import { recordingOptions, type RecordingOptions } from './recording-options.js';

/**
 * Examples that were generated before, one per row of a JSON Lines file.
 *
 * The file is read once per instance, at the first call that needs it.
 */
export const jsonlGenerator = defineComponent('generator', {
  id: '@ggmi/backend-recorded/jsonl',
  summary: 'Recorded examples from a JSON Lines file, drawn without replacement.',
  resultVersion: 1,
  options: recordingOptions,
  capabilities: {
    produces: 'text',
    prompts: ['none'],
    pool: 'finite',
    discrete: false,
    scoring: 'none',
    logProbabilities: 'none',
    law: false,
  },
  needs: { baseDirectory: needs.baseDirectory },
  create: (context) => recordedGenerator(context.options, context.needs.baseDirectory),
});

function recordedGenerator(options: RecordingOptions, baseDirectory: string): Generator {
  let loading: Promise<Recording> | undefined;
  const load = (): Promise<Recording> =>
    (loading ??= readRecording(resolve(baseDirectory, options.file), options));
  return {
    async *generate(request) {
      request.signal.throwIfAborted();
      yield* drawFromPool((await load()).examples, request);
    },
    size: async () => (await load()).examples.length,
    fingerprint: async () => (await load()).fingerprint,
  };
}
