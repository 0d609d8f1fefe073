import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/figures/palette.js';
import { runFigures } from '../../src/figures/run-figures.js';
import { renderMarkdown, renderSummary, reportHtml } from '../../src/index.js';
import { lossEffect, lossEffects } from '../../src/quantities/loss-effect.js';
import { deployedBlocks } from '../../src/sections/deployed-blocks.js';
import { estimateOf, quantityOf } from '../fixtures/quantity-fixture.js';
import { runFixture } from '../fixtures/run-fixture.js';

/** Of each generator three differences ± 0.0033: every word of the verdict's table occurs. */
const values = {
  careful: { base: 0.02, anchors: -0.01, 'anchors twice': 0.01 },
  careless: { base: -0.02, anchors: 0.001, 'anchors twice': -0.0146 },
  lawful: { base: 0.001, anchors: 0.02, 'anchors twice': 0.001 },
} as const;

const differences = Object.entries(values).flatMap(([generator, byVersus]) =>
  Object.entries(byVersus).map(([versus, value]) =>
    quantityOf('loss-difference', estimateOf(value, 0.002, { unit: 'loss' }), {
      section: { type: 'deployed' },
      arm: versus === 'base' ? generator : `anchors+${generator}`,
      versus,
    }),
  ),
);
/** Markdown has a row for every arm with a loss. */
const losses = differences.map(({ arm }) =>
  quantityOf('held-out-loss', estimateOf(0.4, 0.01, { unit: 'loss' }), {
    section: { type: 'deployed' },
    arm: arm!,
  }),
);
const run = {
  ...runFixture,
  summary: { ...runFixture.summary, quantities: [...losses, ...differences] },
};

/** What a comparison is said to be: sign, words and colour. */
type Said = Readonly<Record<string, string>>;

const keyOf = (arm: string, versus: string): string => `${arm} minus ${versus}`;

async function saidByHeader(): Promise<Said> {
  const { document } = parseHTML(await reportHtml(run));
  return Object.fromEntries(
    [...document.querySelectorAll('header td')].map((cell) => {
      const { 'data-arm': arm, 'data-versus': versus } = Object.fromEntries(
        [...cell.querySelector('.number')!.attributes].map(({ name, value }) => [name, value]),
      );
      const effect = cell.querySelector('.effect')!;
      return [
        keyOf(arm!, versus!),
        `${effect.textContent} ${effect.className.replace('effect ', '')}`,
      ];
    }),
  );
}

/** The signs that look like the shapes of Vega; the one that Vega does not name is hollow. */
const signs: Readonly<Record<string, string>> = {
  'triangle-down': '▼',
  'triangle-up': '▲',
  diamond: '◆',
  circle: '●',
};

function saidByForest(): Said {
  const figure = runFigures(run.summary).find(({ name }) => name === 'held-out-difference')!;
  const text = JSON.stringify(figure.spec);
  const scale = (kind: 'color' | 'shape'): Readonly<Record<string, string>> => {
    const scaled = '"scale":\\{"domain":(\\[[^\\]]*\\]),"range":(\\[[^\\]]*\\])';
    const found = new RegExp(`"${kind}":\\{"field":"effect".*?${scaled}`).exec(text);
    const [, domain, range] = found!;
    const names: readonly string[] = JSON.parse(domain!);
    const shown: readonly string[] = JSON.parse(range!);
    return Object.fromEntries(names.map((name, index) => [name, shown[index]!]));
  };
  const [colourOf, shapeOf] = [scale('color'), scale('shape')];
  const versusOf: Readonly<Record<string, string>> = {
    'minus the untrained base': 'base',
    'minus the anchors alone': 'anchors',
    'minus the anchors twice': 'anchors twice',
  };
  return Object.fromEntries(
    figure.data.rows.map((row) => {
      const [panel, arm, word] = [row[0], row[1], row.at(-1)].map(String);
      const colour = Object.entries(palette).find(([, { light }]) => light === colourOf[word!])!;
      const sign = signs[shapeOf[word!]!] ?? '▽';
      return [keyOf(arm!, versusOf[panel!]!), `${sign} ${word} ${colour[0]}`];
    }),
  );
}

const colourOfTone: Readonly<Record<string, string>> = {
  good: 'blue',
  bad: 'vermilion',
  warning: 'amber',
};

function saidByTerminal(): Said {
  const cells = deployedBlocks(run.summary.quantities).flatMap((block) =>
    block.type === 'table' ? block.table.rows.flat() : [],
  );
  return Object.fromEntries(
    cells.flatMap((cell) => {
      const { arm = '', versus } = cell[0]?.quantity ?? {};
      if (versus === undefined) return [];
      const words = cell.filter(({ quantity }) => quantity === undefined);
      const text = words.map((piece) => piece.text).join(' ');
      const plain = text.startsWith('●') ? 'grey' : 'ink';
      return [[keyOf(arm, versus), `${text} ${colourOfTone[words[0]!.tone!] ?? plain}`]];
    }),
  );
}

function saidByMarkdown(): Said {
  const rows = renderMarkdown(run)
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const header = rows[0]!;
  return Object.fromEntries(
    rows.slice(2).flatMap((row) =>
      header.flatMap((title, index) => {
        const [, words] = /^(\S.*?): /.exec(row[index] ?? '') ?? [];
        if (!title.startsWith('minus ') || words === undefined) return [];
        return [[keyOf(row[1]!, title.slice(6)), words]];
      }),
    ),
  );
}

const withoutColour = (said: Said): Said =>
  Object.fromEntries(Object.entries(said).map(([key, text]) => [key, text.replace(/ \w+$/, '')]));

describe('what a comparison of arms says', () => {
  it('has the words, signs and colours of its kind in the table of the verdict', async () => {
    expect(await saidByHeader()).toEqual({
      'anchors+careful minus anchors twice': '◆ less than longer training amber',
      'anchors+careful minus anchors': '▽ helps ink',
      'careful minus base': '▲ harms vermilion',
      'anchors+careless minus anchors twice': '▼ helps beyond longer training blue',
      'anchors+careless minus anchors': '● not separated grey',
      'careless minus base': '▽ helps ink',
      'anchors+lawful minus anchors twice': '● not separated grey',
      'anchors+lawful minus anchors': '▲ harms vermilion',
      'lawful minus base': '● not separated grey',
    });
  });

  it('is the same in the table of the verdict, the forest, the terminal and Markdown', async () => {
    const header = await saidByHeader();
    expect(saidByForest()).toEqual(header);
    expect(saidByTerminal()).toEqual(header);
    // Markdown has no colours.
    expect(saidByMarkdown()).toEqual(withoutColour(header));
    const terminal = renderSummary(run.summary, { width: 200, color: false, unicode: true });
    expect(terminal).toContain('◆ less than longer training');
  });

  it('is lower or higher between arms whose difference is not one of data', () => {
    const between = (arm: string, versus: string, value: number) =>
      lossEffect(
        quantityOf('loss-difference', estimateOf(value, 0.002), {
          section: { type: 'deployed' },
          arm,
          versus,
        }),
      );
    expect(between('careful', 'careless', -1)).toBe(lossEffects.lower);
    expect(between('0.25 anchors+careful', 'anchors', 1)).toBe(lossEffects.higher);
    expect(between('anchors twice', 'anchors', -1)).toBe(lossEffects.lower);
    expect(between('careful', 'anchors twice', 1)).toBe(lossEffects.higher);
  });

  it('is nothing where there is no difference', () => {
    expect(lossEffect(undefined)).toBe(lossEffects.none);
  });
});
