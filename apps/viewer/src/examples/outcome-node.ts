import { element, type HtmlElement } from '@ggmi/report';
import type { ExampleOutcome, OutcomeFilter } from '@ggmi/runtime';

/** What became of an example: a sign, a word, and who says why. */
export function outcomeNode(outcome: ExampleOutcome): HtmlElement {
  switch (outcome.type) {
    case 'dropped':
      return badge('dropped', '✗', `dropped by ${outcome.curator}: ${outcome.reason}`);
    case 'unknown':
      return badge(
        'unknown',
        '?',
        `not known: of ${outcome.curator} there is no result: ${outcome.reason}`,
      );
    case 'kept':
      return outcome.flags.length === 0
        ? badge('kept', '✓', 'kept')
        : badge(
            'flagged',
            '!',
            `kept, flagged by ${outcome.flags
              .map(({ curator, reason }) => `${curator}: ${reason}`)
              .join('; ')}`,
          );
  }
}

/** The filters of a pool in words. */
export const filterNames: Readonly<Record<OutcomeFilter, string>> = {
  kept: 'Kept',
  flagged: 'Flagged',
  dropped: 'Dropped',
  failed: 'Failed draws',
};

function badge(type: string, sign: string, text: string): HtmlElement {
  return element('span', { class: `outcome ${type}` }, [
    element('span', { 'aria-hidden': 'true' }, [`${sign} `]),
    text,
  ]);
}
