import type { TimedPage } from './timed-pages.js';

/** Addresses of the pages of a run, taken from its pages: as somebody finds them who clicks. */
export function poolPaths(examplesPage: string): readonly string[] {
  return [...examplesPage.matchAll(/href="(\/runs\/[^"/]+\/examples\/[\da-f]+)"/g)].map(
    ([, path]) => path!,
  );
}

/** Every kind of page of the large run. */
export function largePages(
  run: string,
  pools: { readonly anchors: string; readonly heldOut: string; readonly large: string },
): readonly TimedPage[] {
  const { anchors, heldOut, large } = pools;
  return [
    { name: 'list of runs', path: '/', shows: 'large-' },
    { name: 'run', path: run, shows: 'held-out' },
    { name: 'results', path: `${run}/results`, shows: 'ld-cmi' },
    { name: 'cells', path: `${run}/cells`, shows: 'anchors' },
    { name: 'pools of examples', path: `${run}/examples`, shows: 'Held-out items' },
    { name: 'anchors', path: anchors, shows: 'item-50' },
    { name: 'held-out items', path: heldOut, shows: 'item-50' },
    { name: '72,000 examples, page 1', path: large, shows: 'of 72' },
    { name: '… page 1,000', path: `${large}?page=1000`, shows: 'item-50000' },
    { name: '… dropped', path: `${large}?outcome=dropped&page=9`, shows: 'too-long' },
    { name: '… failed draws', path: `${large}?outcome=failed`, shows: 'EMPTY_ANSWER' },
    { name: '… search with hits', path: `${large}?q=VUMO`, shows: 'vumo' },
    { name: '… search without', path: `${large}?q=nowhere+at+all`, shows: 'No examples here' },
    { name: 'one example', path: `${large}/60000`, shows: 'How it was asked for' },
    { name: 'one held-out item', path: `${heldOut}/4999`, shows: 'item-5000' },
  ];
}
