import { describe, expect, it } from 'vitest';
import { element, renderHtml, renderSite, siteElement, type HtmlElement } from '../../src/index.js';
import type { SiteAttributes } from '../../src/html/markup/site-node.js';

describe('markup of a page that a server answers with', () => {
  it('holds what a report holds, and links, forms and pictures of the server itself', () => {
    const node = siteElement('form', { action: '/compare', method: 'get' }, [
      element('p', {}, ['<b>']),
      siteElement('input', { type: 'checkbox', name: 'run', value: '"a"', checked: '' }),
      siteElement('img', { src: '/runs/a/figures/b.svg', alt: 'x' }),
      siteElement('a', { href: '/' }, ['all']),
    ]);
    expect(renderSite(node)).toBe(
      '<form action="/compare" method="get"><p>&lt;b&gt;</p>' +
        '<input type="checkbox" name="run" value="&quot;a&quot;" checked="">' +
        '<img src="/runs/a/figures/b.svg" alt="x"><a href="/">all</a></form>',
    );
  });

  it.each([
    ['href', 'https://203.0.113.1/'],
    ['href', '//203.0.113.1/'],
    ['href', '/\\203.0.113.1/'],
    ['href', '/\t/203.0.113.1/'],
    ['href', 'javascript:x()'],
    ['href', ' /a'],
    ['src', 'data:text/html,x'],
    ['srcset', '/a.svg 2x'],
    ['action', 'https://203.0.113.1/'],
    ['formaction', '/a'],
    ['method', 'post'],
    ['onclick', 'x()'],
    ['style', 'color:red'],
    ['srcdoc', 'x'],
  ])('refuses %s="%s"', (name, value) => {
    // Types refuse these too; a caller without types has none.
    const attributes = { [name]: value } as SiteAttributes;
    expect(() => renderSite(siteElement('a', attributes))).toThrow('no attribute of a site');
  });

  it('leaves a file without any of it', () => {
    const form = siteElement('form', {}) as HtmlElement; // Types refuse them, too.
    const link = siteElement('a', { href: '/' }) as HtmlElement;
    const picture = siteElement('img', { src: '/a.svg' }) as HtmlElement;
    expect(() => renderHtml(form)).toThrow('no element of a report');
    expect(() => renderHtml(link)).toThrow('no attribute of a report');
    expect(() => renderHtml(picture)).toThrow('no attribute of a report');
  });
});
