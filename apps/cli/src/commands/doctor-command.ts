import { renderBlocks, wordsCell, type Block, type Cell } from '@ggmi/report';
import { examineConfig, examinePlugins } from '../doctor/examine-config.js';
import { examineNode, examinePlatform, examineWorkers } from '../doctor/examine-machine.js';
import { examineParts } from '../doctor/examine-parts.js';
import { examineOutput } from '../doctor/examine-output.js';
import type { Finding } from '../doctor/finding.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi doctor`. */
export interface DoctorOptions {
  readonly json?: true;
}

/** Examines what a run stands on; every finding that is not in order comes with its next step. */
export async function doctorCommand(
  path: string | undefined,
  options: DoctorOptions,
  { workingDirectory, output }: Surroundings,
): Promise<number> {
  const subject = { workingDirectory, ...(path === undefined ? {} : { path }) };
  const config = await examineConfig(subject);
  const findings: readonly Finding[] = [
    examineNode(process.versions.node),
    examinePlatform(),
    await examineWorkers(),
    await examineOutput(workingDirectory, config.outputFolder),
    await examinePlugins(subject),
    ...config.findings,
    ...(config.checked === undefined ? [] : await examineParts(config.checked)),
  ];
  if (options.json) showJson({ findings }, output);
  else output.write(`${renderBlocks(findingBlocks(findings), output.style)}\n`);
  return findings.every(({ ok }) => ok) ? exitCode.success : exitCode.userMistake;
}

function findingBlocks(findings: readonly Finding[]): readonly Block[] {
  const rows = findings.map(({ ok, severity, subject, detail }) => [
    markOf(ok, severity),
    wordsCell(subject),
    wordsCell(detail),
  ]);
  const columns = ['', 'examined', 'finding'].map((header) => ({
    header: wordsCell(header),
    align: 'left' as const,
  }));
  const steps = findings.flatMap(({ ok, severity, subject, next }) =>
    (ok && severity === undefined) || next === undefined
      ? []
      : [{ mark: '→', text: `${subject}: ${next}` }],
  );
  return [
    { type: 'table', table: { columns, rows } },
    ...(steps.length === 0 ? [] : [{ type: 'list' as const, items: steps }]),
  ];
}

function markOf(ok: boolean, severity: Finding['severity']): Cell {
  if (!ok) return wordsCell('✗', 'bad');
  return severity === undefined ? wordsCell('✓', 'good') : wordsCell('!', 'warning');
}
