import type { Block } from '@ggmi/report';
import { figure, tableOf, words } from '../tables/column.js';
import { pValueText, signed } from '../tables/figure-text.js';
import type { ContestantPair } from './compare-contestants.js';
import type { ScaledRanking } from './contest-result.js';

/** Whether contestants differ, and which of them: tests, and what they were made over. */
export function rankingBlocks(
  ranking: ScaledRanking,
  how: {
    readonly contestants: string;
    readonly level: number;
    /** What the paired t test lets vary. */
    readonly given: string;
    /** What is said to be best, such as `the data of plain`. */
    readonly subject: (name: string) => string;
  },
): readonly Block[] {
  const { friedman, pairs, significance, notSeparated, blocks } = ranking;
  const [first] = ranking.places;
  const differ = friedman.pValue <= significance;
  const p = pValueText(friedman.pValue).replace(/^(?!<)/, '= ');
  const best =
    first?.place.to === 1
      ? `Lowest loss, separated from all others: ${how.subject(first.name)}.`
      : 'None is separated from all others as best.';
  const groups = notSeparated.map((group) => group.join(', ')).join('; ');
  return [
    {
      type: 'paragraph',
      text: `${best} ${groups === '' ? `All ${how.contestants} are separated from each other.` : `Not separated: ${groups}.`} Friedman's test over ${friedman.count} ${blocks}: χ² = ${friedman.statistic.toFixed(2)} (degrees of freedom: ${friedman.degreesOfFreedom}), p ${p}: ${differ ? `the ${how.contestants} differ` : 'no difference is shown'}.`,
    },
    tableOf<ContestantPair>(pairs, [
      words('lower loss', ({ better }) => better),
      words('than', ({ worse }) => worse),
      figure(`by, ${Math.round(100 * how.level)} %`, differenceText),
      figure('p', ({ pValue }) => pValueText(pValue)),
      figure('p, Wilcoxon', ({ wilcoxonPValue }) => pValueText(wilcoxonPValue)),
      figure(`${blocks} for, against`, (pair) => `${pair.betterBlocks}, ${pair.worseBlocks}`),
      words('', ({ separated }) => (separated ? 'separated' : 'not separated')),
    ]),
    {
      type: 'caption',
      text: `p: paired t test over ${how.given}; two are separated where it is at most ${significance}. Wilcoxon: signed-rank test over ${blocks}. Both are adjusted for all pairs by Holm; the interval is not.`,
    },
  ];
}

function differenceText({ difference, interval }: ContestantPair): string {
  const half = (interval.upper - interval.lower) / 2;
  const digits = half > 0 ? Math.min(8, Math.max(1, 1 - Math.floor(Math.log10(half)))) : 4;
  return `${signed(difference, digits)} ± ${half.toFixed(digits)}`;
}
