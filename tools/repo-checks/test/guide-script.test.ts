import { describe, expect, it } from 'vitest';
import { guideScript } from '../src/acceptance/guides/guide-script.js';

const fence = '```';

describe('the blocks of a guide', () => {
  it('become one program: shell runs, files are written where their fence says', () => {
    const page = [
      '# Page',
      `${fence}sh\nmkdir x\ncd x\n${fence}`,
      'Text with `code`.',
      `${fence}ts src/a.ts\nconst a = "$HOME";\n${fence}`,
    ].join('\n\n');
    expect(guideScript(page).split('\n')).toEqual([
      'set -euo pipefail',
      'mkdir x',
      'cd x',
      '',
      `mkdir -p "$(dirname 'src/a.ts')"`,
      "cat > 'src/a.ts' <<'END_OF_BLOCK_OF_THE_GUIDE'",
      'const a = "$HOME";',
      'END_OF_BLOCK_OF_THE_GUIDE',
    ]);
  });

  it('are refused where one would go unchecked', () => {
    expect(() => guideScript(`${fence}yaml\nname: x\n${fence}`)).toThrow("block of 'yaml'");
  });
});
