import type { BlockSpace } from './block-space.js';

export function suitsKdTree(space: BlockSpace): boolean {
  return space.dimension < 20 && space.rows > 64;
}
