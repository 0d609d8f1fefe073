import type { SweepTrend } from '@ggmi/core';
import type { Block, ListItem } from '../document/block.js';
import { lineBelow, wordsCell } from '../document/cell.js';
import { formatNumber, formatSigned, decimalsForScale } from '../numbers/format-number.js';

/** What a trend says: a direction where its interval excludes 0. */
type Direction = 'rises' | 'falls' | 'shows no direction';

/** The trends along the panels, and in words where the modes agree on them and where not. */
export function agreementBlocks(trends: readonly SweepTrend[]): readonly Block[] {
  if (trends.length === 0) return [];
  const [first] = trends;
  const columns = ['panel', 'mode', 'quantity', 'far end − start', 'z', 'direction'].map(
    (header) => ({ header: wordsCell(header), align: 'left' as const }),
  );
  const rows = trends.map((trend) => [
    wordsCell(trend.panel),
    wordsCell(trend.mode ?? '–'),
    [...wordsCell(trend.symbol), ...lineBelow(`of ${trend.arm}, by ${byText(trend)}`, 'faint')],
    wordsCell(differenceText(trend)),
    wordsCell(zText(trend)),
    wordsCell(directionOf(trend)),
  ]);
  const caption = `Far end: the mean at ${first!.axis} = ${first!.to.join(', ')} (and so on for the other axes) minus the value at the first point, taken in each of the ${first!.settings} settings, which are common to all points. A direction is named where the ${100 * first!.interval.level} % interval (Student's t over the settings) excludes 0.`;
  return [
    { type: 'heading', text: 'What rises and falls' },
    { type: 'table', table: { columns, rows } },
    { type: 'caption', text: caption },
    ...comparison(trends),
  ];
}

const oneDecimal = { type: 'decimals', decimals: 1 } as const;

function differenceText({ difference, standardError, unit }: SweepTrend): string {
  const decimals = decimalsForScale(standardError) ?? 3;
  const digits = { type: 'decimals', decimals } as const;
  return `${formatSigned(difference, digits)} ± ${formatNumber(standardError, digits)} ${unit}`;
}

function byText({ source, reading }: SweepTrend): string {
  return `${source}, reading ${reading}`;
}

/** Nothing where all settings say the same: then there is no scale. */
function zText({ difference, standardError }: SweepTrend): string {
  return standardError > 0 ? formatSigned(difference / standardError, oneDecimal) : '–';
}

function directionOf({ interval }: SweepTrend): Direction {
  if (interval.lower > 0) return 'rises';
  return interval.upper < 0 ? 'falls' : 'shows no direction';
}

/** Every quantity of one mode against every quantity of the others, panel by panel. */
function comparison(trends: readonly SweepTrend[]): readonly Block[] {
  const modes = [...new Set(trends.map(({ mode }) => mode))];
  if (modes.length < 2) return [];
  const panels = [...new Set(trends.map(({ panel }) => panel))];
  const items = panels.flatMap((panel) => {
    const own = trends.filter((trend) => trend.panel === panel);
    return own.flatMap((one, index) =>
      own
        .slice(index + 1)
        .filter((other) => other.mode !== one.mode && other.arm === one.arm)
        .map((other) => sentence(one, other)),
    );
  });
  return [
    { type: 'heading', text: 'Where the modes agree in direction' },
    { type: 'list', items },
  ];
}

function sentence(one: SweepTrend, other: SweepTrend): ListItem {
  const [first, second] = [directionOf(one), directionOf(other)];
  const undecided = [first, second].includes('shows no direction');
  const verdict = undecided
    ? 'this run does not decide whether they agree'
    : first === second
      ? 'they agree'
      : 'they disagree';
  const tell = (trend: SweepTrend, direction: Direction): string =>
    `${trend.symbol} of ${trend.arm} by ${byText(trend)}, in mode ${trend.mode} ${direction} (${differenceText(trend)})`;
  return {
    mark: undecided ? '?' : first === second ? '=' : '≠',
    text: `Along ${one.panel}: ${tell(one, first)}, and ${tell(other, second)}: ${verdict}.`,
    tone: undecided ? 'faint' : first === second ? 'plain' : 'warning',
  };
}
