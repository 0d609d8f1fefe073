import type { Quantity } from '@ggmi/core';
import { formatNumber } from '../../numbers/format-number.js';
import { formatOutcome } from '../../numbers/format-outcome.js';
import { attributeText, valueAttributeText } from '../../quantities/attribute.js';
import { catalogueEntry } from '../../quantities/quantity-catalogue.js';
import { quantityTone } from '../../quantities/quantity-tone.js';
import { element, type HtmlElement, type HtmlNode } from '../markup/html-node.js';
import { kindSigns } from './kind-signs.js';
import type { PageWarnings } from './page-warnings.js';

/**
 * A number with all that belongs to it: the sign of its kind, value, standard error, interval, unit, p
 * and warnings; for programs its digits in full. A missing number is its reason.
 */
export function numberNode(quantity: Quantity, warnings: PageWarnings): HtmlElement {
  return numberParts(quantity, { warnings, about: 'beside' });
}

/** The same where a heading says unit, kind and sample size for the eye; ears and programs have them here. */
export function numberUnderHeading(quantity: Quantity, warnings: PageWarnings): HtmlElement {
  return numberParts(quantity, { warnings, about: 'heading' });
}

/** Unit, kind and sample size that all available numbers share; undefined where they differ. */
export function sharedAbout(quantities: readonly Quantity[]): string | undefined {
  const abouts = new Set(quantities.flatMap((quantity) => aboutText(quantity) ?? []));
  const [only] = abouts;
  return abouts.size === 1 ? only : undefined;
}

function numberParts(
  quantity: Quantity,
  { warnings, about }: { readonly warnings: PageWarnings; readonly about: 'beside' | 'heading' },
): HtmlElement {
  const { outcome } = quantity;
  if (!outcome.available) {
    return element('span', { class: 'warning' }, [`not available: ${outcome.reason}`]);
  }
  const text = formatOutcome(outcome, catalogueEntry(quantity.id).signs);
  const { sign, words } = kindSigns[outcome.kind];
  const said = aboutText(quantity) ?? '';
  const attributes = {
    class: `number ${quantityTone(quantity)}`,
    ...(about === 'heading' && { title: said }),
    ...keysOf(quantity),
  };
  return element('span', attributes, [
    element('span', { class: 'sign', 'aria-hidden': 'true' }, [sign]),
    element('span', { class: 'visually-hidden' }, [`${words} `]),
    element('data', { class: 'value', value: outcome.value }, [signed(text.value)]),
    text.standardError === undefined
      ? undefined
      : element('span', { class: 'error' }, [` ${text.standardError}`]),
    warnings.sign(quantity),
    intervalNode(quantity, text.interval),
    element('small', { class: about === 'beside' ? 'about' : 'visually-hidden' }, [said]),
  ]);
}

/** What belongs to the value beside its error and interval; undefined where there is none. */
function aboutText(quantity: Quantity): string | undefined {
  const { outcome } = quantity;
  if (!outcome.available) return undefined;
  const p = outcome.permutationPValue;
  return [
    valueAttributeText(outcome, 'unit'),
    outcome.kind,
    valueAttributeText(outcome, 'differential'),
    p === undefined ? undefined : `p = ${formatNumber(p, { type: 'significant', digits: 3 })}`,
    attributeText(quantity, 'sample size'),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}

function intervalNode(quantity: Quantity, text: string | undefined): HtmlNode | undefined {
  const { outcome } = quantity;
  if (text === undefined || !outcome.available || outcome.interval === undefined) return undefined;
  const { lower, upper } = outcome.interval;
  const title = valueAttributeText(outcome, 'interval') ?? '';
  return element('span', { class: 'interval', title, 'data-lower': lower, 'data-upper': upper }, [
    signed(text),
  ]);
}

/** A minus sign where the terminal has a hyphen; programs read the value. */
function signed(text: string): string {
  return text.replaceAll('-', '−');
}

/** What a program finds the number by. */
function keysOf({ id, arm, versus, source, section }: Quantity) {
  return {
    'data-id': id,
    'data-source': source,
    'data-section': section.type === 'reading' ? section.reading : section.type,
    ...(arm !== undefined && { 'data-arm': arm }),
    ...(versus !== undefined && { 'data-versus': versus }),
  };
}
