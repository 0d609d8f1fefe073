import { markdownText } from '../markdown-text.js';
import type { ListedCheck } from './load-checks.js';

/** The page of the conformance kit's checks, as markdown. */
export function conformancePage(checks: readonly ListedCheck[]): string {
  const kinds = new Set(checks.map((check) => check.kind));
  return [
    '# Conformance checks',
    'What @ggmi/conformance holds a plugin to. An id is stable: expected failures name it. `contract` is ' +
      'the version of the contract that makes the promise, `kit` the version of the kit that brought the ' +
      'check; it only warns until the next minor version of the kit.',
    ...[...kinds].flatMap((kind) => [
      `## ${kind}`,
      table(checks.filter((check) => check.kind === kind)),
    ]),
  ].join('\n\n');
}

function table(checks: readonly ListedCheck[]): string {
  const rows = checks.map(({ id, sentence, since, appliesTo, weight }) => {
    const only = appliesTo === undefined ? '' : ` Only for those ${appliesTo.those}.`;
    const advice = weight === 'advice' ? ' Advice: it warns and never fails a plugin.' : '';
    const meaning = markdownText(`${sentence}${only}${advice}`).replaceAll('|', '\\|');
    return `| \`${id}\` | ${meaning} | ${since.contract} | ${since.kit} |`;
  });
  return ['| check | holds where | contract | kit |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
