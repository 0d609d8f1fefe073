import { formatConfigPath, liesWithin } from '../config/config-path.js';
import type { PlacedDraft } from '../config/config-document.js';
import type { Override } from '../config/apply-overrides.js';
import type { ConfigProblem } from '../problems/config-problem.js';
import type { ReadSource } from './read-source.js';

/** Gives problems their places (file, line and column, or override) and sorts them by place. */
export function placeProblems(
  drafts: readonly (PlacedDraft & { readonly override?: string })[],
  source: ReadSource,
  overrides: readonly Override[],
): readonly ConfigProblem[] {
  const problems = drafts.map((draft) => placed(draft, source, overrides));
  return problems.toSorted(
    (a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || (a.column ?? 0) - (b.column ?? 0) || 0,
  );
}

function placed(
  draft: PlacedDraft & { readonly override?: string },
  source: ReadSource,
  overrides: readonly Override[],
): ConfigProblem {
  const { path, at = 'value', place, ...said } = draft;
  const by = overrides.findLast((override) => liesWithin(path, override.path));
  const override = said.override ?? by?.shown;
  const found = override === undefined ? (place ?? source.document.placeOf(path, at)) : undefined;
  return {
    ...said,
    path: formatConfigPath(path),
    ...(source.shownFile !== undefined && { file: source.shownFile }),
    ...(found !== undefined && found),
    ...(override !== undefined && { override }),
  };
}
