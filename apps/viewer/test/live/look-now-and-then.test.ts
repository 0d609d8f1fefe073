import { expect, it } from 'vitest';
import { lookNowAndThen } from '../../src/live/look-now-and-then.js';

it('looks at once where something goes on or the version is another, else every two seconds', () => {
  let state = { at: 0, version: 'a', isBusy: false };
  let readings = 0;
  const look = lookNowAndThen(() => (readings += 1), {
    isBusy: () => state.isBusy,
    version: () => state.version,
    now: () => state.at,
  });
  const looks: readonly (readonly [Partial<typeof state>, reading: number])[] = [
    [{}, 1],
    [{ at: 1999 }, 1],
    [{ at: 2000 }, 2],
    [{ version: 'b' }, 3],
    [{}, 3],
    [{ isBusy: true }, 4],
    [{}, 5],
  ];
  const seen = looks.map(([change]) => {
    state = { ...state, ...change };
    return look();
  });
  expect(seen).toEqual(looks.map(([, reading]) => reading));
});
