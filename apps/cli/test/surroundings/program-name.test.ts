import { describe, expect, it } from 'vitest';
import { programName } from '../../src/surroundings/program-name.js';

function named(script: string, npmCommand?: string): string {
  return programName({ script, workingDirectory: '/some/place', npmCommand });
}

describe('programName', () => {
  it('is the installed command where that was called', () => {
    expect(named('/usr/local/bin/ggmi')).toBe('ggmi');
  });

  it('is npx under npx', () => {
    expect(named('/some/place/node_modules/.bin/ggmi', 'exec')).toBe('npx ggmi');
  });

  it('is npx where the link of a project was called', () => {
    expect(named('/some/place/node_modules/.bin/ggmi')).toBe('npx ggmi');
  });

  it('is node and the file otherwise, relative to the working directory', () => {
    expect(named('/some/place/apps/cli/dist/main.js')).toBe('node apps/cli/dist/main.js');
    expect(named('/some/place/my apps/main.js', 'run-script')).toBe("node 'my apps/main.js'");
  });
});
