import type { RunComparison, RunDifference } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { blockNodes } from '../html/blocks/block-nodes.js';
import { createPageWarnings, type PageWarnings } from '../html/blocks/page-warnings.js';
import type { Figure } from '../figures/chart-spec.js';
import { figureNode } from '../html/figures/figure-node.js';
import { element, type HtmlElement } from '../html/markup/html-node.js';
import { comparisonTitle, resultBlocks } from './comparison-blocks.js';
import { figuresOfRun } from './comparison-figures.js';
import { HELD_OUT_HEADING } from './held-out-blocks.js';
import { inputBlocks } from './input-blocks.js';
import { NUMBERS_HEADING, OTHERS } from './number-blocks.js';
import { OVERVIEW_HEADING, overviewBlocks } from './overview-blocks.js';
import { runAnswer } from './run-answer.js';

/** What the page of a comparison may do in its own way. */
export interface ComparisonPage {
  readonly warnings?: PageWarnings;
  /** Draws a figure into the page, or says where it comes; draws it where absent. */
  readonly figureOf?: (figure: Figure, id: string) => HtmlElement | Promise<HtmlElement>;
}

/**
 * A comparison as elements for any page: a section for each run against the reference. The page has to
 * have `glossaryPopovers()` and, of warnings that it gave, their `popovers()`.
 */
export async function comparisonNodes(
  comparison: RunComparison,
  { warnings = createPageWarnings(), figureOf = figureNode }: ComparisonPage = {},
): Promise<readonly HtmlElement[]> {
  const sections: HtmlElement[] = [...overviewNodes(comparison, warnings)];
  for (const [index, other] of comparison.others.entries()) {
    const { heldOut, information } = figuresOfRun(other, index);
    const id = `run-${index + 2}`;
    sections.push(
      runSection({
        id,
        title: comparisonTitle(comparison, other),
        other,
        heldOut: await figureNodes(heldOut, { prefix: `${id}-held-out`, figureOf }),
        information: await figureNodes(information, { prefix: `${id}-information`, figureOf }),
        warnings,
      }),
    );
  }
  return sections;
}

/** All runs in one table, where there are more than two. */
function overviewNodes(comparison: RunComparison, warnings: PageWarnings): readonly HtmlElement[] {
  const [heading, ...blocks] = overviewBlocks(comparison);
  if (heading === undefined) return [];
  return [
    element('section', { id: 'all-runs', 'aria-labelledby': 'all-runs-title' }, [
      element('h2', { id: 'all-runs-title' }, [OVERVIEW_HEADING]),
      // Not the name of the section: names of regions are unique.
      ...blockNodes(blocks, { level: 'h3', title: 'Losses of all runs', warnings }),
    ]),
  ];
}

async function figureNodes(
  figures: readonly Figure[],
  { prefix, figureOf }: { readonly prefix: string } & Required<Pick<ComparisonPage, 'figureOf'>>,
): Promise<readonly HtmlElement[]> {
  const nodes: HtmlElement[] = [];
  for (const [index, figure] of figures.entries()) {
    nodes.push(await figureOf(figure, `${prefix}-${index + 1}`));
  }
  return nodes;
}

interface RunSection {
  readonly id: string;
  readonly title: string;
  readonly other: RunDifference;
  readonly heldOut: readonly HtmlElement[];
  readonly information: readonly HtmlElement[];
  readonly warnings: PageWarnings;
}

/** Sentences, then what they look like, then the numbers. */
function runSection(section: RunSection): HtmlElement {
  const { id, title, other, heldOut, information, warnings } = section;
  // A table without a heading before it is named by its part: names of regions are unique.
  const nodes = (blocks: readonly Block[], part: string) =>
    blockNodes(blocks, { level: 'h3', title: `${part}: ${other.run.label}`, warnings });
  const { shown, folded } = foldedAt(resultBlocks(other));
  const losses = placeOf(
    shown,
    (block) => block.type === 'heading' && block.text.startsWith(HELD_OUT_HEADING),
  );
  const table = placeOf(shown, ({ type }, place) => type === 'table' && place > losses);
  const numbers = placeOf(
    shown,
    (block) => block.type === 'heading' && block.text === NUMBERS_HEADING,
  );
  const first = Math.min(table, numbers);
  return element('section', { id, 'aria-labelledby': `${id}-title` }, [
    element('h2', { id: `${id}-title` }, [title]),
    ...nodes([{ type: 'list', items: runAnswer(other) }], 'In short'),
    ...nodes(inputBlocks(other), 'Inputs'),
    ...nodes(shown.slice(0, first), 'Results'),
    ...heldOut,
    ...nodes(shown.slice(first, numbers), 'Held-out loss'),
    ...nodes(shown.slice(numbers, numbers + 1), NUMBERS_HEADING),
    ...information,
    ...nodes(shown.slice(numbers + 1), NUMBERS_HEADING),
    ...(folded.length === 0
      ? []
      : [
          element('details', {}, [
            element('summary', {}, [`Further: ${OTHERS}, and what is not compared`]),
            ...blockNodes(folded, { level: 'h4', title: `Further: ${other.run.label}`, warnings }),
          ]),
        ]),
  ]);
}

function placeOf(
  blocks: readonly Block[],
  matches: (block: Block, place: number) => boolean,
): number {
  const place = blocks.findIndex(matches);
  return place < 0 ? blocks.length : place;
}

/** What comes from the numbers that are not of information on is folded away. */
function foldedAt(blocks: readonly Block[]) {
  const place = blocks.findIndex((block) => block.type === 'subheading' && block.text === OTHERS);
  if (place < 0) return { shown: blocks, folded: [] };
  return { shown: blocks.slice(0, place), folded: blocks.slice(place) };
}
