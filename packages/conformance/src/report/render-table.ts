import type { CheckResult, OutcomeName } from '../model/check-result.js';
import type { ConformanceReport } from '../model/conformance-report.js';

const marks: Readonly<Record<OutcomeName, string>> = {
  passed: 'ok',
  failed: 'FAIL',
  warned: 'warn',
  skipped: '-',
  'expected-failure': 'known',
  'unexpected-pass': 'PASSES',
};
const MARK_WIDTH = 6;

/** The report for a terminal: a block per component, and what is wrong below its check. */
export function renderTable(report: ConformanceReport): string {
  const { plugin, kit, results } = report;
  const subjects = new Map<string, CheckResult[]>();
  for (const result of results) {
    const title =
      result.variant === undefined ? result.subject : `${result.subject} (${result.variant})`;
    subjects.set(title, [...(subjects.get(title) ?? []), result]);
  }
  return [
    `${plugin.name} ${plugin.version}, contract ${plugin.contract}, kit ${kit}`,
    ...[...subjects].flatMap(([title, ofSubject]) => ['', title, ...ofSubject.flatMap(lines)]),
    '',
    summaryLine(report),
  ].join('\n');
}

/** Such as `41 passed, 1 failed, 6 skipped`. */
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

function lines(result: CheckResult): string[] {
  if (result.outcome === 'skipped') return [];
  const title = `  ${marks[result.outcome].padEnd(MARK_WIDTH)} ${result.check}`;
  return [title, ...details(result).map((line) => `  ${' '.repeat(MARK_WIDTH)} ${line}`)];
}

function details(result: CheckResult): string[] {
  switch (result.outcome) {
    case 'passed':
    case 'skipped':
      return [];
    case 'unexpected-pass':
      return [`passes now, though it was expected to fail: ${result.reason}`, 'Remove the entry.'];
    case 'expected-failure':
      return [`expected: ${result.reason}`];
    case 'warned':
      return [`(${result.reason})`, ...failureLines(result)];
    case 'failed':
      return failureLines(result);
  }
}

function failureLines({ failure }: Extract<CheckResult, { readonly failure: unknown }>): string[] {
  const { message, received, wanted, next } = failure;
  return [message, `received: ${received}`, `wanted:   ${wanted}`, `next:     ${next}`];
}
