import type { CodesFound } from './codes-page.js';

/**
 * What the sources leave unsaid: an error without a cause in a doc comment (`CODE: …` above its class or
 * function, or `@throws CODE where …`) or without a next step; a problem without what was received,
 * expected and next, or whose headline nobody uses.
 */
export function codeFaults({ sites, headlines }: CodesFound): readonly string[] {
  const wanted = { error: ['meaning', 'next'], problem: ['received', 'expected', 'next'] } as const;
  const unsaid = sites.flatMap((site) => {
    if (site.carrier !== 'error' && site.carrier !== 'problem') return [];
    const missing = wanted[site.carrier].filter((part) => (site[part] ?? '') === '');
    return missing.map((part) => `${site.file}: ${site.code} says no ${said[part]}`);
  });
  const used = sites.filter((site) => site.carrier === 'problem').map(({ code }) => code);
  const unused = Object.keys(headlines).filter((code) => !used.includes(code));
  return [...unsaid, ...unused.map((code) => `the config problem ${code} is never given`)];
}

const said = {
  meaning: 'cause in a doc comment',
  next: 'next step',
  received: 'value received',
  expected: 'value expected',
};
