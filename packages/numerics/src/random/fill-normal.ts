import type { RandomStream } from './random-stream.js';

/** Overwrites `target` with independent standard normal draws and returns it. */
export function fillNormal(target: Float64Array, random: RandomStream): Float64Array {
  for (let i = 0; i < target.length; i++) target[i] = random.normal();
  return target;
}
