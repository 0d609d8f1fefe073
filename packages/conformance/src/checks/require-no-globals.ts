import { AsyncLocalStorage } from 'node:async_hooks';
import { demand } from '../model/demand.js';

/**
 * Demands that the work reads no global randomness, clock or network: what is not given cannot be
 * repeated. `random` is where the work may draw from, such as `context.random`.
 */
export async function requireNoGlobals(
  who: string,
  work: () => Promise<unknown>,
  { random }: { readonly random: string },
): Promise<void> {
  const used = await globalsUsedBy(work);
  demand(used.length === 0, {
    message: `${who} reaches outside what it is given.`,
    received: used.join(', '),
    wanted: `draws from ${random}, and needs such as clock and fetch`,
    next: `Draw from ${random}; declare the need for what else the world gives.`,
  });
}

/** The names of the globals by which the work reached outside, each once. */
async function globalsUsedBy(work: () => Promise<unknown>): Promise<readonly string[]> {
  const used = new Set<string>();
  const inside = new AsyncLocalStorage<true>();
  // Only calls made by the work count: a test runner reads the clock at any time.
  const note = (name: string): void => {
    if (inside.getStore() === true) used.add(name);
  };
  const restore = watched.map(({ owner, property, name }) =>
    spyOn(owner, property, () => note(name)),
  );
  restore.push(spyOnDate(() => note('new Date()')));
  try {
    await inside.run(true, work);
  } finally {
    for (const undo of restore.toReversed()) undo();
  }
  return [...used];
}

const watched = [
  { owner: Math, property: 'random', name: 'Math.random' },
  { owner: Date, property: 'now', name: 'Date.now' },
  { owner: performance, property: 'now', name: 'performance.now' },
  { owner: crypto, property: 'getRandomValues', name: 'crypto.getRandomValues' },
  { owner: crypto, property: 'randomUUID', name: 'crypto.randomUUID' },
  { owner: globalThis, property: 'fetch', name: 'fetch' },
] as const;

function spyOn(owner: object, property: string, note: () => void): () => void {
  const original = Object.getOwnPropertyDescriptor(owner, property);
  const real: unknown = Reflect.get(owner, property);
  if (typeof real !== 'function') return () => {};
  Object.defineProperty(owner, property, {
    configurable: true,
    writable: true,
    value(this: unknown, ...parameters: unknown[]): unknown {
      note();
      return Reflect.apply(real, this ?? owner, parameters);
    },
  });
  return () => {
    if (original === undefined) Reflect.deleteProperty(owner, property);
    else Object.defineProperty(owner, property, original);
  };
}

/** `new Date()` and `Date()` read the clock; `new Date(value)` does not. */
function spyOnDate(note: () => void): () => void {
  const Real = globalThis.Date;
  globalThis.Date = new Proxy(Real, {
    construct(target, parameters: [], newTarget: () => void) {
      if (parameters.length === 0) note();
      // Whatever Date constructs is an object.
      return Reflect.construct(target, parameters, newTarget) as object;
    },
    apply(target, self, parameters) {
      note();
      return Reflect.apply(target, self, parameters);
    },
  });
  return () => {
    globalThis.Date = Real;
  };
}
