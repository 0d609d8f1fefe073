import { isRecord, valueAt, type ConfigPath } from '../../config/config-path.js';
import { choices, chooseNext } from '../../problems/choices.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import type { FitContext, FitRule } from './fit-context.js';
import { dataDivergenceReadings, embeddingDependenceReadings } from './readings-by-type.js';

/** Readings of embedded data name an embedder that exists and takes the examples; text needs one. */
export const readingEmbeddersFit: FitRule = (context) =>
  [...dataDivergenceReadings(context), ...embeddingDependenceReadings(context)].flatMap(
    ({ path, reading }) => {
      const place = [...path, 'embedder'];
      return reading.embedder === undefined
        ? withoutEmbedder(context, place)
        : namedEmbedder(context, place, reading.embedder);
    },
  );

function withoutEmbedder(context: FitContext, path: ConfigPath): readonly ProblemDraft[] {
  if (context.capabilities('generator', 'anchors')?.produces !== 'text') return [];
  const existing = Object.keys(context.config.embedders ?? {});
  return [
    {
      code: 'EMBEDDER_MISSING',
      path,
      received: 'nothing, and the anchors are text',
      expected: 'a name from `embedders`, which makes rows of numbers of them',
      existing,
      next: 'Add an embedder to `embedders`, such as @ggmi/embedder-text/hashing, and name it here.',
    },
  ];
}

function namedEmbedder(
  context: FitContext,
  path: ConfigPath,
  name: string,
): readonly ProblemDraft[] {
  const section = valueAt(context.written, ['embedders']);
  const existing = isRecord(section) ? Object.keys(section) : [];
  if (!existing.includes(name)) {
    const found = choices(name, existing);
    return [
      {
        code: 'EMBEDDER_UNKNOWN',
        path,
        received: `'${name}'`,
        expected: 'a name from `embedders`',
        ...found,
        next: chooseNext(found, `Add '${name}' to \`embedders\`.`),
      },
    ];
  }
  const accepts = context.capabilities('embedder', `embedders.${name}`)?.accepts;
  const produces = context.capabilities('generator', 'anchors')?.produces;
  if (accepts === undefined || produces === undefined || accepts === produces) return [];
  return [
    {
      code: 'EXAMPLE_KIND_MISMATCH',
      path,
      received: `'${name}', which embeds ${accepts} examples`,
      expected: `an embedder of ${produces} examples, as the anchors are`,
      next:
        produces === 'vector'
          ? 'Remove it: vectors are compared as they are.'
          : `Name an embedder of ${produces} examples.`,
    },
  ];
}
