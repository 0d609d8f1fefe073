import { describe, expect, it } from 'vitest';
import { drawPicture, runFigures } from '../../src/index.js';
import { hostileRun } from '../fixtures/hostile-run.js';
import { runFixture } from '../fixtures/run-fixture.js';

describe('a figure as a picture', () => {
  it('is drawn in custom properties, which it defines for both schemes', async () => {
    const { svg, style } = await drawPicture(runFigures(runFixture.summary)[0]!.spec);
    expect(svg).toContain(`<style>${style}</style>`);
    expect(style).toContain('--ink:#1b1e21');
    expect(style).toContain('prefers-color-scheme:dark');
    expect(svg).toContain('fill="var(--ink)"');
    // Nothing else decides on a colour that a scheme would have to change.
    expect(svg.split('</style>')[1]).not.toMatch(/(?:fill|stroke)="#/);
  });

  it('has a size, so that a page can keep its place', async () => {
    const { svg } = await drawPicture(runFigures(runFixture.summary)[0]!.spec);
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="[1-9]\d*(?:\.\d+)?" height="[1-9]/);
  });

  it('of hostile names holds text alone', async () => {
    const [first] = runFigures(hostileRun.summary);
    const { svg } = await drawPicture(first!.spec);
    expect(svg).not.toMatch(/<(?:script|img|foreignObject|a)\b|\son\w+=/);
  });
});
