import { requireSameBits } from './require-same-bits.js';

/**
 * Demands that a reading is the same to the last bit at a second call of one instance, and from another
 * instance. `read` makes its input anew, so that no call sees what another has left.
 */
export async function requireSameAgain<Instance>(
  create: () => Promise<Instance>,
  read: (instance: Instance) => Promise<unknown>,
): Promise<void> {
  const instance = await create();
  const first = await read(instance);
  requireSameBits(await read(instance), first, { change: 'at the second call' });
  requireSameBits(await read(await create()), first, { change: 'with a new instance' });
}
