import type { ChartSpec, Figure } from '@ggmi/report';

/** The drawings of a figure by name: for a wide page, a narrow one, or panels beside each other. */
export function figureDrawings({ spec, narrow, panels }: Figure): ReadonlyMap<string, ChartSpec> {
  if (panels !== undefined) {
    return new Map(panels.map((panel, index) => [`panel-${index + 1}`, panel]));
  }
  return new Map([['wide', spec], ...(narrow === undefined ? [] : [['narrow', narrow] as const])]);
}
