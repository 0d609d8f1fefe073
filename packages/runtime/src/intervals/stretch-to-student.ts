import { normalQuantile, studentTQuantile } from '@ggmi/numerics';
import { crossedDegreesOfFreedom } from './crossed-degrees-of-freedom.js';

/**
 * How much wider a t interval is than a normal one at the degrees of freedom that seeds and items
 * leave: a bootstrap of three seeds, or of five items, knows nothing of how little they say. Of one
 * training, √(n / (n − 1)) besides: n draws of n items have too small a variance, by (n − 1)/n
 * (Hesterberg 2015, doi 10.1080/00031305.2015.1089789, section 3.4).
 */
export function stretchToStudent(table: readonly ArrayLike<number>[], level: number): number {
  const tail = (1 + level) / 2;
  const items = table[0]!.length;
  if (table.length === 1) {
    const narrowness = Math.sqrt(items / (items - 1));
    return (narrowness * studentTQuantile(tail, items - 1)) / normalQuantile(tail);
  }
  const degreesOfFreedom = Math.max(1, crossedDegreesOfFreedom(table));
  return studentTQuantile(tail, degreesOfFreedom) / normalQuantile(tail);
}
