import type { EstimateWarning, Quantity } from '@ggmi/core';
import { distinct } from '../../quantities/quantity-pool.js';
import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';
import { popoverBox } from '../glossary/glossary-nodes.js';

/** The warnings of a page, each text once: a sign at every number opens it. */
export interface PageWarnings {
  /** The sign at a number; nothing for a number without warnings. */
  sign(quantity: Quantity): HtmlNode | undefined;
  /** What the signs open. */
  popovers(): readonly HtmlElement[];
}

/** None yet. */
export function createPageWarnings(): PageWarnings {
  const places = new Map<
    string,
    { readonly id: string; readonly warnings: readonly EstimateWarning[] }
  >();
  return {
    sign({ outcome }) {
      if (!outcome.available || outcome.warnings.length === 0) return undefined;
      const key = JSON.stringify(outcome.warnings.map(({ code, message }) => [code, message]));
      const place = places.get(key) ?? {
        id: `warning-${places.size + 1}`,
        warnings: outcome.warnings,
      };
      places.set(key, place);
      return signButton(place);
    },
    popovers: () =>
      [...places.values()].map(({ id, warnings }) =>
        popoverBox(id, {
          title: `Warning: ${codesOf(warnings)}`,
          text: distinct(warnings.map(({ message }) => message)).join(' '),
        }),
      ),
  };
}

function signButton(place: { readonly id: string; readonly warnings: readonly EstimateWarning[] }) {
  return element(
    'button',
    {
      type: 'button',
      class: 'alert',
      popovertarget: place.id,
      'aria-label': `Warning: ${codesOf(place.warnings)}`,
    },
    ['!'],
  );
}

function codesOf(warnings: readonly EstimateWarning[]): string {
  return distinct(warnings.map(({ code }) => code)).join(', ');
}
