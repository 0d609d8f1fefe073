import type { RandomStream } from '@ggmi/core';
import { cholesky, denseMatrix } from '@ggmi/numerics';
import type { MixtureComponent } from './component-prior.js';

/** Draws an item of the component with a number. */
export type ComponentDraw = (component: number, random: RandomStream) => readonly number[];

/** Draws of N(mean, covariance) of each component, by its Cholesky factor. */
export function drawOfComponents(components: readonly MixtureComponent[]): ComponentDraw {
  const factors = components.map(({ mean, covariance }) => {
    const size = mean.length;
    return { mean, lower: cholesky(denseMatrix(size, size, covariance)).values };
  });
  return (component, random) => {
    const { mean, lower } = factors[component]!;
    const size = mean.length;
    const standard: number[] = [];
    for (let i = 0; i < size; i++) standard.push(random.normal());
    const item: number[] = [];
    for (let i = 0; i < size; i++) {
      let value = mean[i]!;
      for (let j = 0; j <= i; j++) value += lower[i * size + j]! * standard[j]!;
      item.push(value);
    }
    return item;
  };
}
