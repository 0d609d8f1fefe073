import type { RunComparison, RunDifference } from '@ggmi/core';
import type { Block } from '../document/block.js';
import { blockNodes } from '../html/blocks/block-nodes.js';
import { createPageWarnings, type PageWarnings } from '../html/blocks/page-warnings.js';
import { figureNode } from '../html/figures/figure-node.js';
import { element, type HtmlElement } from '../html/markup/html-node.js';
import { comparisonTitle, resultBlocks } from './comparison-blocks.js';
import { figuresOfRun } from './comparison-figures.js';
import { inputBlocks } from './input-blocks.js';
import { OTHERS } from './number-blocks.js';

/**
 * A comparison as elements for any page: a section for each run against the reference. The page has to
 * have `glossaryPopovers()` and, of warnings that it gave, their `popovers()`.
 */
export async function comparisonNodes(
  comparison: RunComparison,
  warnings: PageWarnings = createPageWarnings(),
): Promise<readonly HtmlElement[]> {
  const sections: HtmlElement[] = [];
  for (const [index, other] of comparison.others.entries()) {
    const figures: HtmlElement[] = [];
    for (const figure of figuresOfRun(other, index)) {
      figures.push(await figureNode(figure, `comparison-${index + 1}-${figures.length + 1}`));
    }
    sections.push(runSection(comparison, { other, index, figures, warnings }));
  }
  return sections;
}

function runSection(
  comparison: RunComparison,
  parts: {
    readonly other: RunDifference;
    readonly index: number;
    readonly figures: readonly HtmlElement[];
    readonly warnings: PageWarnings;
  },
): HtmlElement {
  const { other, index, figures, warnings } = parts;
  const id = `run-${index + 2}`;
  const title = comparisonTitle(comparison, other);
  const nodes = (blocks: readonly Block[]) => blockNodes(blocks, { level: 'h3', title, warnings });
  const { shown, folded } = foldedAt(resultBlocks(other));
  return element('section', { id, 'aria-labelledby': `${id}-title` }, [
    element('h2', { id: `${id}-title` }, [title]),
    ...nodes(inputBlocks(other.inputs)),
    ...figures,
    ...nodes(shown),
    ...(folded.length === 0
      ? []
      : [
          element('details', {}, [
            element('summary', {}, [`Further: ${OTHERS}, and what is not compared`]),
            ...blockNodes(folded, { level: 'h4', title, warnings }),
          ]),
        ]),
  ]);
}

/** What comes from the numbers that are not of information on is folded away. */
function foldedAt(blocks: readonly Block[]) {
  const place = blocks.findIndex((block) => block.type === 'subheading' && block.text === OTHERS);
  if (place < 0) return { shown: blocks, folded: [] };
  return { shown: blocks.slice(0, place), folded: blocks.slice(place) };
}
