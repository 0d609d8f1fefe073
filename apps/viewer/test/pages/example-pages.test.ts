import { describe, expect, it } from 'vitest';
import { renderSite, siteElement, type SiteNode } from '@ggmi/report';
import type { ExamplePage, ExamplePool, LossColumn } from '@ggmi/runtime';
import { longText } from '../../src/examples/long-text.js';
import { lossMeaning, lossNodes } from '../../src/examples/loss-nodes.js';
import { poolName } from '../../src/examples/pool-names.js';
import { poolPage } from '../../src/examples/pool-page.js';
import { parsePoolQuery } from '../../src/examples/pool-query.js';

const markup = (nodes: readonly SiteNode[]): string => renderSite(siteElement('div', {}, nodes));

const pool: ExamplePool = {
  id: 'abcdefabcdef',
  source: { type: 'generator', name: 'gpt' },
  replicate: 1,
  label: 'gpt, draw 1',
  kind: 'text',
  draw: 'a'.repeat(40),
  curators: [{ name: 'near', cell: 'b'.repeat(40) }],
};

function pageOf(
  response: string,
  query: Readonly<Record<string, string>> = {},
  more: Partial<ExamplePage> = {},
): string {
  const page: ExamplePage = {
    offset: 50,
    matching: 120,
    total: 1200,
    rows: [
      {
        type: 'example',
        index: 77,
        example: { kind: 'text', id: '<i>id', prompt: '', response },
        outcome: { type: 'dropped', curator: 'near', reason: 'near-anchor' },
        losses: [],
      },
    ],
    losses: { state: 'being-read' },
    orders: [],
    ...more,
  };
  const counts = { state: 'counted', examples: 1200, failed: 3, curators: [] } as const;
  const parsed = parsePoolQuery(query);
  return poolPage({ run: 'r 1', pool, name: 'gpt', counts, query: parsed, page });
}

describe('a page of examples', () => {
  it('shows what a model wrote as text, and what would act as its code point', () => {
    const html = pageOf('<script>alert(1)</script>\n[x](javascript:1)\u202e\u0007"');
    expect(html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;\n[x](javascript:1)\\u{202e}\\u{7}&quot;',
    );
    for (const acting of ['<script>', '\u202e', '\u0007']) expect(html).not.toContain(acting);
  });

  it('says which examples it shows, of how many, and why one was dropped', () => {
    const html = pageOf('x', { page: '2', outcome: 'dropped', q: 'A"&' });
    const said = 'that were dropped and with “A&quot;&amp;” in id, prompt or response';
    expect(html).toContain(`51–51 of 120 examples ${said}; the pool has 1\u202f200.`);
    expect(html).toContain('dropped by near: near-anchor');
    expect(html).toContain('href="/runs/r%201/examples/abcdefabcdef/77"');
  });

  it('keeps outcome and search in the links to other pages, and in the form', () => {
    const html = pageOf('x', { page: '2', outcome: 'dropped', q: 'A"&' });
    const query = 'outcome=dropped&amp;q=A%22%26';
    expect(html).toContain(`href="/runs/r%201/examples/abcdefabcdef?${query}&amp;page=3"`);
    expect(html).toContain('name="outcome" value="dropped"');
    expect(html).toContain('value="A&quot;&amp;"');
  });

  it('takes a query that nobody wrote for one that says nothing', () => {
    const strange = { page: '-1', outcome: '__proto__', q: `${'x'.repeat(499)}😀` };
    expect(parsePoolQuery(strange)).toEqual({
      page: 1,
      outcome: undefined,
      search: 'x'.repeat(499),
      sort: undefined,
      direction: 'highest',
    });
  });

  it('offers every order, names the one it has, and says what that says nothing of', () => {
    const arm = '"><b>gpt\u202e';
    const order = { key: `difference loss ${arm}`, arm, role: 'difference', unit: 'loss' } as const;
    const query = { sort: order.key, first: 'lowest', page: '2' };
    const html = pageOf('x', query, {
      losses: { state: 'read', columns: [], notes: [] },
      orders: [{ ...order, key: 'other', role: 'held-out' }, order],
      sorted: { order, direction: 'lowest', missing: 7 },
    });
    const text = 'loss by &quot;&gt;&lt;b&gt;gpt\\u{202e}, trained on it minus held back';
    expect(html).toContain(`Sorted by ${text}, lowest first; equal ones as they were drawn.`);
    expect(html).toContain('7 of 120 have no such number: they come last, as they were drawn.');
    expect(html).toMatch(/<option value="[^"]*" selected="">loss by [^<]*minus held back</);
    expect(html).toContain('<option value="lowest" selected="">');
    expect(html).toContain('first=lowest&amp;page=3"');
  });

  it('keeps an order that it cannot have yet, and says so; and of one that is none that there is none', () => {
    const waiting = pageOf('x', { sort: 'held-out loss gpt', first: 'lowest' });
    expect(waiting).toContain('name="sort" value="held-out loss gpt"');
    expect(waiting).toContain('name="first" value="lowest"');
    expect(waiting).toContain('are sorted when their losses have been read');
    const read = { losses: { state: 'read', columns: [], notes: [] } } as const;
    const none = pageOf('x', { sort: '<b>' }, read);
    expect(none).toContain('there is no number ‘&lt;b&gt;’ to sort by');
  });
});

describe('the name of a pool', () => {
  it('has every generator that shares its draw', () => {
    const shared: ExamplePool = {
      ...pool,
      source: { type: 'generator', name: 'gpt', alike: ['template', 'other'] },
    };
    expect(poolName(shared, [shared])).toBe('gpt (same data as template, other)');
  });
});

describe('a long text', () => {
  it('begins, and unfolds to all of it, no character cut', () => {
    const text = `${'x'.repeat(699)}😀 end`;
    const html = markup(longText(text, 'list'));
    expect(html).toContain(`>${'x'.repeat(699)}</pre><details>`);
    expect(html).toContain(`>${text}</pre></details>`);
    expect(html).not.toContain('\\u{d83d}');
  });

  it('is shown whole on its own page, and a huge one only there', () => {
    const text = 'y'.repeat(20_001);
    expect(markup(longText(text, 'alone'))).toContain(text);
    expect(markup(longText(text, 'list')).length).toBeLessThan(1000);
  });
});

describe('losses of an example', () => {
  const column = (arm: string, role: LossColumn['role'], unit: LossColumn['unit'] = 'loss') =>
    ({ arm, role, unit, trainings: 4, planned: 4, bound: 1 }) as const;

  it('are a sentence where there are two, each with how many trainings it is the mean of', () => {
    const columns = [column('gpt', 'trained-on'), column('gpt', 'held-back')];
    const html = markup(
      lossNodes(columns, [{ value: 1 / 3, of: 1 }, { reason: 'why <b>' }], 'list'),
    );
    expect(html.replace(/<[^>]*>/g, '')).toBe(
      'Loss 0.3333 (1 training) trained on it, – held back (unit loss)',
    );
    expect(html).toContain('value="0.3333333333333333"');
  });

  it('that are not there are told of once', () => {
    const cells = [{ reason: 'why <b>' }, { value: 1, of: 1 }, { reason: 'why <b>' }];
    const [, ...notes] = lossMeaning([column('gpt', 'held-out')], [cells, [{ reason: 'other' }]]);
    expect(markup(notes)).toContain('– stands for no loss: why &lt;b&gt;; or other.');
    expect(markup(lossMeaning([column('gpt', 'held-out')], [[{ value: 1, of: 1 }]]))).not.toContain(
      '–',
    );
  });

  it('are folded where there are many, with the arms that are lowest and highest', () => {
    const columns = ['base', 'gpt'].flatMap((arm) => [
      column(arm, 'held-out'),
      column(arm, 'held-out', 'nats/byte'),
    ]);
    const cells = [0.5, 9, 0.25, 1].map((value) => ({ value, of: 4 }));
    const html = markup(lossNodes(columns, cells, 'list'));
    expect(html).toContain('Losses of 2 arms (loss): lowest 0.2500 by gpt, highest 0.5000 by base');
    expect(html).toMatch(/<th scope="row"><bdi>base<\/bdi><\/th>.*value="0.5".*value="9"/);
  });
});
