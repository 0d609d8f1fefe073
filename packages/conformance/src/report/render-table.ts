import type { CheckResult, OutcomeName } from '../model/check-result.js';
import type { ConformanceReport } from '../model/conformance-report.js';
import { wrapText } from './wrap-text.js';

const marks: Readonly<Record<OutcomeName, string>> = {
  passed: 'ok',
  failed: 'FAIL',
  warned: 'warn',
  skipped: '-',
  'expected-failure': 'known',
  'unexpected-pass': 'PASSES',
};
const MARK_WIDTH = 6;
const DETAIL_INDENT = MARK_WIDTH + 3;
const LABEL_WIDTH = 10;

/**
 * The report for a terminal: a block per component, and what is wrong below its check. What the plugin
 * is not held to is counted only.
 *
 * @param layout.width Columns; 100 where it is left out.
 */
export function renderTable(
  report: ConformanceReport,
  { width = 100 }: { readonly width?: number } = {},
): string {
  const { plugin, kit, results } = report;
  const subjects = new Map<string, CheckResult[]>();
  for (const result of results) {
    const { subject, variant } = result;
    const title = variant === undefined ? subject : `${subject} (${variant})`;
    subjects.set(title, [...(subjects.get(title) ?? []), result]);
  }
  return [
    `${plugin.name} ${plugin.version}, contract ${plugin.contract}, kit ${kit}`,
    ...[...subjects].flatMap(([title, ofSubject]) => [
      '',
      title,
      ...ofSubject.flatMap((result) => lines(result, width)),
    ]),
    '',
    summaryLine(report),
  ].join('\n');
}

/** Such as `41 passed, 1 failed, 6 not for this plugin`. */
export function summaryLine({ counts }: ConformanceReport): string {
  const named = [
    [counts.passed, 'passed'],
    [counts.failed, 'failed'],
    [counts['unexpected-pass'], 'passed against expectation'],
    [counts.warned, 'warned'],
    [counts['expected-failure'], 'known to fail'],
    [counts.skipped, 'not for this plugin'],
  ] as const;
  return named
    .filter(([number, name]) => number > 0 || name === 'passed' || name === 'failed')
    .map(([number, name]) => `${number} ${name}`)
    .join(', ');
}

function lines(result: CheckResult, width: number): string[] {
  if (result.outcome === 'skipped') return [];
  return [
    `  ${marks[result.outcome].padEnd(MARK_WIDTH)} ${result.check}`,
    ...details(result).flatMap(({ label, text }) =>
      wrapText(text, {
        width,
        first: `${' '.repeat(DETAIL_INDENT)}${label.padEnd(label === '' ? 0 : LABEL_WIDTH)}`,
        others: ' '.repeat(DETAIL_INDENT + (label === '' ? 0 : LABEL_WIDTH)),
      }),
    ),
  ];
}

interface Detail {
  readonly label: string;
  readonly text: string;
}

function details(result: CheckResult): readonly Detail[] {
  switch (result.outcome) {
    case 'passed':
    case 'skipped':
      return [];
    case 'unexpected-pass':
      return [
        { label: '', text: 'It passes now, though it was expected to fail.' },
        { label: 'reason:', text: result.reason },
        { label: 'next:', text: 'Remove the entry from expectedFailures.' },
      ];
    case 'expected-failure':
      return [{ label: 'reason:', text: result.reason }];
    case 'warned':
      return [...failureDetails(result), { label: 'warns:', text: result.reason }];
    case 'failed':
      return failureDetails(result);
  }
}

function failureDetails({
  failure,
}: Extract<CheckResult, { readonly failure: unknown }>): readonly Detail[] {
  return [
    { label: '', text: failure.message },
    { label: 'received:', text: failure.received },
    { label: 'wanted:', text: failure.wanted },
    { label: 'next:', text: failure.next },
  ];
}
