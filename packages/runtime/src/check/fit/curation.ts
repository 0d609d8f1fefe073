import { isRecord, valueAt, type ConfigPath } from '../../config/config-path.js';
import { choices, chooseNext } from '../../problems/choices.js';
import type { ProblemDraft } from '../../problems/problem-draft.js';
import { showAlternatives } from '../../problems/show-value.js';
import type { FitContext, FitRule } from './fit-context.js';
import { divergenceReadings } from './readings-by-type.js';

/** Curators that are named exist and take the examples; readings of laws have no data to curate. */
export const curationFits: FitRule = (context) => {
  const lists = curationLists(context);
  return [
    ...lists.flatMap((list) => nameProblems(context, list)),
    ...(lists.some(({ names }) => names.length > 0) ? lawProblems(context) : []),
  ];
};

interface CurationList {
  readonly path: ConfigPath;
  readonly names: readonly string[];
}

function curationLists({ config }: FitContext): readonly CurationList[] {
  const own = Object.entries(config.generators ?? {}).flatMap(([name, { curation }]) =>
    curation === undefined ? [] : [{ path: ['generators', name, 'curation'], names: curation }],
  );
  return [{ path: ['curation'], names: config.curation ?? [] }, ...own];
}

function nameProblems(context: FitContext, { path, names }: CurationList): readonly ProblemDraft[] {
  const section = valueAt(context.written, ['curators']);
  const existing = isRecord(section) ? Object.keys(section) : [];
  const produced = context.capabilities('generator', 'anchors')?.produces;
  return names.flatMap((name, index): readonly ProblemDraft[] => {
    const place = [...path, index];
    if (!existing.includes(name)) {
      const found = choices(name, existing);
      return [
        {
          code: 'CURATOR_UNKNOWN',
          path: place,
          received: `'${name}'`,
          expected: 'a name from `curators`',
          ...found,
          next: chooseNext(found, `Add '${name}' to \`curators\`.`),
        },
      ];
    }
    const accepts = context.capabilities('curator', `curators.${name}`)?.accepts;
    if (accepts === undefined || produced === undefined || accepts.includes(produced)) return [];
    return [
      {
        code: 'EXAMPLE_KIND_MISMATCH',
        path: place,
        received: `'${name}', which curates ${showAlternatives(accepts)} examples`,
        expected: `a curator of ${produced} examples, as the anchors are`,
        next: `Take '${name}' out of this list, or evaluate other data.`,
      },
    ];
  });
}

function lawProblems(context: FitContext): readonly ProblemDraft[] {
  return divergenceReadings(context).map(({ path }) => ({
    code: 'CURATION_UNSUPPORTED',
    path: [...path, 'type'],
    received: "'divergence' beside `curation`",
    expected: 'a reading of data: a divergence reading draws from laws, which no curator sees',
    next: 'Remove `curation`, or use another type of reading.',
  }));
}
