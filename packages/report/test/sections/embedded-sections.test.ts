import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { formatOutcome } from '../../src/numbers/format-outcome.js';
import { catalogueEntry } from '../../src/quantities/quantity-catalogue.js';
import { renderSummary } from '../../src/terminal/render-summary.js';
import { embeddedFixture } from '../fixtures/embedded-fixture.js';

const width = 80;
const text = renderSummary(embeddedFixture, { width, color: false, unicode: true });
const words = text.replaceAll(/\s+/g, ' ');

/** The lines from one that starts with `start` on, without empty ones. */
function linesFrom(start: string, count: number): readonly string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const first = lines.findIndex((line) => line.startsWith(start));
  return lines.slice(first, first + count);
}

describe('the sections of readings on embedded data', () => {
  it('stay within 80 columns', () => {
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });

  it('show every number with its standard error, interval and p-value', () => {
    const missing = embeddedFixture.quantities.filter(({ id, outcome }) => {
      if (!outcome.available) return false;
      const { value, standardError, interval } = formatOutcome(outcome, catalogueEntry(id).signs);
      return ![value, standardError, interval].every(
        (part) => part === undefined || words.includes(part),
      );
    });
    expect(missing).toEqual([]);
    expect(words).toContain('p = 0.00498');
    expect(words).toContain('p = 0.612');
  });

  it('hold two halves of the anchors beside the generators, and give reasons', () => {
    expect(linesFrom('anchors against', 14)).toEqual([
      'anchors against                             KL by knn                MMD² by mmd',
      '                                       nats, estimate             no unit, proxy',
      '──────────────────────────  ─────────────────────────  ─────────────────────────',
      'plain                        1.23 ± 0.11 [1.05, 1.41]            0.0312 ± 0.0041',
      'n=200                                     p = 0.00498           [0.0245, 0.0379]',
      '                                                                     p = 0.00498',
      'constant                                      n/a (1)            0.0624 ± 0.0041',
      'n=200                                                           [0.0557, 0.0691]',
      '                                                                     p = 0.00498',
      'anchors: half against half                                      -0.0004 ± 0.0031',
      'n=100                                                          [-0.0055, 0.0047]',
      '                                                                       p = 0.612',
      'All numbers: 90% jackknife interval.',
      '(1) not available: a row that occurs 200 times.',
    ]);
    expect(words).toContain('- plain, constant: 200 anchors against 200 synthetic items.');
    expect(words).toContain('Items are embedded by pca (@ggmi/embedder-text/pca).');
  });

  it('drop no quantity that they do not know', () => {
    expect(text).toContain('later     0.9753');
    expect(text).toContain('- later of plain: Of later.');
  });

  it('say of the dependence of embeddings that it is no information, one row per kernel width', () => {
    expect(words).toContain('Proxies, not nats:');
    expect(linesFrom('by the trained model', 11)).toEqual([
      'by the trained model',
      'by                                        anchors                          plain',
      '──────────────────  ─────────────────────────────  ─────────────────────────────',
      'hsic, width × 0.25                0.0213 ± 0.0021                0.0213 ± 0.0021',
      '                     [0.0178, 0.0248] p = 0.00498   [0.0178, 0.0248] p = 0.00498',
      'hsic, width × 1                   0.0313 ± 0.0021                0.0313 ± 0.0021',
      '                     [0.0278, 0.0348] p = 0.00498   [0.0278, 0.0348] p = 0.00498',
      'hsic, width × 4                   0.0413 ± 0.0021                0.0413 ± 0.0021',
      '                     [0.0378, 0.0448] p = 0.00498   [0.0378, 0.0448] p = 0.00498',
      'All numbers: no unit; proxy; 90% jackknife interval; n=200.',
      'constant: not available: column 0 of x is constant.',
    ]);
    expect(linesFrom('by the base model', 4).at(-1)).toBe('hsic, width × 0.25  0.0117 p = 0.0198');
    expect(linesFrom('anchors minus synthetic', 4).at(-1)).toBe(
      'hsic, width × 0.25  +0.0041 ± 0.0017 [+0.0013, +0.0069]',
    );
  });
});
