import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import { decimals, durationOfMs } from '../tables/figure-text.js';
import type { Measured } from './measurement.js';
import type { SpeedResult, SpeedRow } from './speed-result.js';

/** The table of speed for the terminal; a column for each tool that was measured. */
export function speedBlocks({ rows, machine }: SpeedResult): readonly Block[] {
  const tools = [...new Set(rows.flatMap(({ peers }) => peers.map(({ tool }) => tool)))];
  const failures = rows.flatMap(failuresOf);
  return [
    {
      type: 'heading',
      text: `Speed on ${machine.processor}, Node ${machine.node}, ${machine.platform}`,
    },
    tableOf(rows, [
      words('cell', ({ cell }) => cell),
      figure('CPU', ({ own }) => cpuOf(own)),
      ...tools.map((tool) => figure<SpeedRow>(`CPU ${tool}`, (row) => cpuOfTool(row, tool))),
      figure('of the fastest', ({ ratio }) => decimals(ratio, 2)),
      figure('|difference|', ({ valueDifference }) => valueDifference?.toExponential(1) ?? '–'),
      figure('wall', ({ own }) => (own.state === 'measured' ? durationOfMs(own.wallMs) : '–')),
      figure('speed-up', ({ speedUp }) => decimals(speedUp, 2)),
      figure('memory MB', ({ own }) =>
        own.state === 'measured' ? decimals(own.memoryMB, 0) : '–',
      ),
      figure('in all', ({ own }) => (own.state === 'measured' ? decimals(own.peakMB, 0) : '–')),
    ]),
    {
      type: 'caption',
      text: 'Medians after a warm-up, each cell and each tool in a process of its own, one after the other. Of the fastest: own CPU time over that of the fastest other tool on the same bytes. Speed-up: wall time of one thread over that of several. Memory: peak above the process with its data, and in all.',
    },
    ...(failures.length === 0 ? [] : [{ type: 'list' as const, items: failures }]),
  ];
}

function cpuOf(measured: Measured): string {
  return measured.state === 'measured' ? durationOfMs(measured.cpuMs) : 'failed';
}

function cpuOfTool({ peers }: SpeedRow, tool: string): string {
  const found = peers.find((each) => each.tool === tool);
  return found === undefined ? '–' : cpuOf(found.measured);
}

function failuresOf({ cell, own, peers }: SpeedRow) {
  return [{ tool: 'ggmi', measured: own }, ...peers].flatMap(({ tool, measured }) =>
    measured.state === 'measured'
      ? []
      : [
          {
            mark: '✗',
            text: `${cell}, ${tool}: ${measured.code}: ${measured.message}`,
            tone: 'bad' as const,
          },
        ],
  );
}
