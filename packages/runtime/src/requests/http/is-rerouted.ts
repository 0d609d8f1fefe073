/** Where Node's `fetch`, which is undici's, keeps its way into the network; undici documents it. */
const dispatcher = Symbol.for('undici.globalDispatcher.1');

/**
 * Whether somebody gave Node's `fetch` another way into the network than its own: a proxy by
 * NODE_USE_ENV_PROXY, or a dispatcher that a preloaded module has set.
 */
export function isRerouted(): boolean {
  const set: unknown = Reflect.get(globalThis, dispatcher);
  return typeof set === 'object' && set !== null && set.constructor.name !== 'Agent';
}
