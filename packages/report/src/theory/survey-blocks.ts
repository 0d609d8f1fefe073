import type { Survey, SurveyRow } from '@ggmi/theory';
import type { Block, Cell } from '../document/block.js';
import { lineBelow, wholeCell, wordsCell } from '../document/cell.js';
import { decimalsForScale, formatNumber } from '../numbers/format-number.js';
import { numberColumn, textColumn } from './column.js';
import { signedCell } from './theory-cell.js';

/** What a survey took. */
export interface SurveyRate {
  readonly chainsPerCpuSecond: number;
  readonly chainsPerWallSecond: number;
}

/** How often each statement fails on random chains, with the sampler and the seed that it was. */
export function surveyBlocks(shown: {
  readonly survey: Survey;
  /** The largest |left − right| of an equality. */
  readonly worstIdentityError: number;
  readonly rate: SurveyRate;
}): readonly Block[] {
  const { survey, worstIdentityError, rate } = shown;
  const { rows, chains, law, seed, lawDescription } = survey;
  const error = formatNumber(worstIdentityError, { type: 'significant', digits: 2 });
  const perSecond = (value: number) => formatNumber(value, { type: 'decimals', decimals: 0 });
  return [
    {
      type: 'paragraph',
      text: `${chains} random chains of the law '${law}', seed '${seed}': the worst error of an identity is ${error}.`,
      tone: 'strong',
    },
    {
      type: 'paragraph',
      text: `${law}: ${lawDescription}. ${sizesText(survey)}. The shares belong to this law.`,
    },
    ...sectionBlocks('Statements of the paper', 'paper', rows),
    ...sectionBlocks('Corrected statements', 'correction', rows),
    ...sectionBlocks('General laws', 'general', rows),
    {
      type: 'paragraph',
      text: `${perSecond(rate.chainsPerCpuSecond)} chains per CPU second of this process, ${perSecond(rate.chainsPerWallSecond)} per second on the clock.`,
      tone: 'faint',
    },
  ];
}

function sizesText({ sizes }: Survey): string {
  const { items, promptFactors, generatorFactors, curationFactors, weights, anchorWeights } = sizes;
  return `m = ${sizes.anchorItems}, n = ${sizes.syntheticItems}; sizes: items ${items}, e_p ${promptFactors}, e_M ${generatorFactors}, ε ${curationFactors}, W ${weights}, W' ${anchorWeights}`;
}

function sectionBlocks(
  title: string,
  origin: SurveyRow['origin'],
  all: readonly SurveyRow[],
): readonly Block[] {
  const rows = all.filter((row) => row.origin === origin);
  const columns = [
    textColumn('statement'),
    numberColumn('fails'),
    numberColumn('of'),
    numberColumn('share'),
    numberColumn('worst excess'),
    numberColumn('in chain'),
  ];
  return [
    { type: 'heading', text: title },
    { type: 'table', table: { columns, rows: rows.map(rowOf) } },
    ...(origin === 'paper' ? [{ type: 'caption' as const, text: shareCaption }] : []),
  ];
}

const shareCaption =
  'Share ± its standard error; where none or all fail, the one-sided 95 % limit. The excess is left minus right, or the difference of two sides that should be equal; negative where there is room on every chain.';

function rowOf(row: SurveyRow): readonly Cell[] {
  const { id, text, evaluated, failed, worstExcess, worstChain } = row;
  const lead = [...wordsCell(id, 'strong'), ...lineBelow(text)];
  if (evaluated === 0) return [lead, wholeCell('0'), wholeCell('0'), wholeCell('n/a'), [], []];
  return [
    lead,
    wholeCell(String(failed), failed > 0 ? 'bad' : 'good'),
    wholeCell(String(evaluated)),
    shareCell(row),
    signedCell(worstExcess),
    wholeCell(String(worstChain)),
  ];
}

function shareCell({ failed, evaluated, failureRate, standardError }: SurveyRow): Cell {
  const percent = (share: number, decimals: number) =>
    formatNumber(100 * share, { type: 'decimals', decimals });
  // Clopper & Pearson: the share at which N equal outcomes in a row have probability 5 %.
  const limit = 1 - 0.05 ** (1 / evaluated);
  if (failed === 0) return wholeCell(`0 (≤ ${percent(limit, 2)} %)`);
  if (failed === evaluated) return wholeCell(`100 % (≥ ${percent(1 - limit, 2)} %)`);
  const decimals = decimalsForScale(100 * standardError) ?? 2;
  return wholeCell(`${percent(failureRate, decimals)} ± ${percent(standardError, decimals)} %`);
}
