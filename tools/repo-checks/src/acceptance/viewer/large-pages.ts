import { basename } from 'node:path';
import { words } from '../large/words.js';
import type { Places } from './find-places.js';
import type { TimedPage } from './timed-pages.js';

const EXAMPLES_OF_PAGE = 50;
/** Any that the texts have. */
const word = words[1234]!;

/** Every kind of page of the large run. */
export function largePages(places: Places): readonly TimedPage[] {
  const { run, other, anchors, heldOut, large, sections, report } = places;
  const { path, examples } = large;
  const lastPage = Math.ceil(examples / EXAMPLES_OF_PAGE);
  const found = `${path}?q=${word.toUpperCase()}`;
  const comparison = `/compare?run=${basename(run)}&run=${basename(other)}`;
  return [
    { name: 'list of runs', path: '/', shows: 'large-' },
    { name: '… search', path: `/?q=${basename(run)}`, shows: 'large-' },
    { name: 'run', path: run, shows: 'held-out' },
    { name: 'results', path: `${run}/results`, shows: 'ld-cmi' },
    ...sections.map((section) => ({
      name: `… ${basename(section)}`,
      path: section,
      shows: 'aria-current="page"',
    })),
    ...(report === undefined ? [] : [{ name: 'the report', path: report, shows: 'ld-cmi' }]),
    { name: 'cells', path: `${run}/cells`, shows: 'anchors' },
    { name: '… the last of them', path: `${run}/cells?page=3`, shows: '?page=2' },
    { name: '… search', path: `${run}/cells?q=overlap&sort=longest`, shows: 'overlap' },
    { name: 'pools of examples', path: `${run}/examples`, shows: 'Held-out items' },
    { name: 'anchors', path: anchors, shows: `${anchors}/49` },
    { name: 'held-out items', path: heldOut, shows: `${heldOut}/49` },
    { name: `${examples} examples, page 1`, path, shows: `${path}/49` },
    {
      name: `… page ${lastPage}, the last`,
      path: `${path}?page=${lastPage}`,
      shows: `${path}/${examples - 1}`,
    },
    { name: '… dropped', path: `${path}?outcome=dropped&page=9`, shows: 'too-long' },
    { name: '… failed draws', path: `${path}?outcome=failed`, shows: 'POOL_EXHAUSTED' },
    { name: '… search with hits', path: found, shows: word },
    { name: '… search among the dropped', path: `${found}&outcome=dropped`, shows: word },
    { name: '… search without', path: `${path}?q=nowhere+at+all`, shows: 'No examples here' },
    { name: 'one example', path: `${path}/40000`, shows: 'How it was asked for' },
    { name: 'one held-out item', path: `${heldOut}/4999`, shows: 'Losses' },
    { name: 'two runs beside each other', path: comparison, shows: basename(other) },
  ];
}
