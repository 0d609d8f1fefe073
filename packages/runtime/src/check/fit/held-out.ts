import { isRecord } from '../../config/config-path.js';
import type { FitRule } from './fit-context.js';

/** The comparison as deployed has held-out data: its own source, or fresh draws of the anchors'. */
export const deployedHasHeldOut: FitRule = (context) => {
  const { config, written } = context;
  const isWritten = isRecord(written) && written['heldOut'] !== undefined;
  const pool = context.capabilities('generator', 'anchors')?.pool;
  if (config.deployed === undefined || isWritten || pool !== 'finite') return [];
  return [
    {
      code: 'HELD_OUT_MISSING',
      path: ['heldOut'],
      received: 'nothing, and the anchors are a finite pool that gives no fresh draws',
      expected: 'a source of held-out data, which `deployed` compares on',
      next: 'Add `heldOut`, or remove `deployed`.',
    },
  ];
};
