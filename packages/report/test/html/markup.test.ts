import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { element, type HtmlAttributes, type HtmlTag } from '../../src/html/markup/html-node.js';
import { renderHtml } from '../../src/html/markup/render-html.js';
import { svgNode } from '../../src/html/markup/svg-node.js';
import { termNodes } from '../../src/html/glossary/term-nodes.js';
import { glossary } from '../../src/html/glossary/glossary.js';
import { escapeText } from '../../src/index.js';

/** Texts of what markup, scripts, readers and text direction act on. */
const anyText = fc.string({
  unit: fc.constantFrom(
    '<',
    '>',
    '&',
    '"',
    "'",
    '/',
    '=',
    '`',
    '!',
    '-',
    ';',
    '#',
    ' ',
    '\t',
    '\n',
    '\r',
    '\0',
    '\u202e',
    '\u200b',
    '\u2028',
    '\ud800',
    '\u{1f600}',
    'script',
    'onload',
    'a',
    '&lt',
    ']]>',
  ),
});

describe('markup of nodes', () => {
  it('gives any text back as text: no text makes an element', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, title) => {
        const html = renderHtml(element('p', { title }, [text]));
        const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
        const [paragraph, ...others] = [...document.body.querySelectorAll('*')];
        expect(others).toEqual([]);
        expect(paragraph!.textContent).toBe(escapeText(text));
        expect(paragraph!.getAttribute('title')).toBe(escapeText(title));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps line breaks where white space is shown, and makes them visible elsewhere', () => {
    expect(renderHtml(element('pre', {}, ['a\n\tb']))).toBe('<pre>a\n\\tb</pre>');
    expect(renderHtml(element('p', {}, ['a\nb']))).toBe('<p>a\\nb</p>');
  });

  // Types refuse these too; a caller without types has none.
  it.each(['script', 'STYLE', 'iframe', 'link', 'p onload=x', 'form', 'a/b'])(
    'refuses the element %s',
    (tag) => {
      expect(() => renderHtml(element(tag as HtmlTag, {}))).toThrow('no element of a report');
    },
  );

  it.each([
    ['onclick', 'x()'],
    ['style', 'color:red'],
    ['src', 'x.png'],
    ['href', 'javascript:x()'],
    ['href', 'https://203.0.113.1'],
    ['xlink:href', '#x'],
    ['a b', 'c'],
  ])('refuses the attribute %s="%s"', (name, value) => {
    // As above.
    const attributes = { [name]: value } as HtmlAttributes;
    expect(() => renderHtml(element('a', attributes))).toThrow('no attribute of a report');
  });
});

describe('a drawing on a page', () => {
  const drawing = (inner: string) =>
    renderHtml(
      svgNode(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="#ffffff"/>${inner}</svg>`,
        { idPrefix: 'f1', attributes: { role: 'img', 'aria-label': 'dots' } },
      ),
    );

  it('has the colours of the reader’s scheme, and ids of its own', () => {
    const inner =
      '<clipPath id="c"><rect/></clipPath><g clip-path="url(#c)"><path d="M0,0h1" stroke="#0072b2"/></g>';
    const html = drawing(inner);
    expect(html).toContain('fill="var(--paper)"');
    expect(html).toContain('stroke="var(--blue)"');
    expect(html).toContain('<clipPath id="f1-c">');
    expect(html).toContain('clip-path="url(#f1-c)"');
  });

  it('loses what runs, links or loads, with all that it holds', () => {
    const html = drawing(
      '<script>x()</script><a href="x"><path d="M0,0h1" stroke="#000"/></a><image href="x.png"/><g onclick="x()" style="x"><text>kept</text></g><foreignObject><text>lost</text></foreignObject>',
    );
    expect(html).not.toMatch(/script|href|image|onclick|style|lost|M0,0h1/);
    expect(html).toContain('<g><text>kept</text></g>');
  });

  it('shows text as text', () => {
    expect(drawing('<text>&lt;b&gt; &amp;amp;</text>')).toContain(
      '<text>&lt;b&gt; &amp;amp;</text>',
    );
  });
});

describe('words of the glossary', () => {
  it('open their entry: the longest that fits, each once in a text', () => {
    const nodes = termNodes('GGMI_ld and GGMI, then GGMI again; no GGMIs.');
    expect(
      nodes.map((node) => (typeof node === 'string' ? node : node.attributes.popovertarget)),
    ).toEqual(['term-ggmi-ld', ' and ', 'term-ggmi', ', then GGMI again; no GGMIs.']);
  });

  it('keep the text whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...glossary.flatMap(({ written }) => written), ' ', 'x', '.')),
        (parts) => {
          const text = parts.join('');
          const whole = renderHtml(element('p', {}, termNodes(text)));
          expect(
            parseHTML(`<!doctype html><html><body>${whole}</body></html>`).document.body
              .textContent,
          ).toBe(text);
        },
      ),
    );
  });

  it('belong to one entry each', () => {
    const written = glossary.flatMap((entry) => entry.written);
    expect(new Set(written).size).toBe(written.length);
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  });
});
