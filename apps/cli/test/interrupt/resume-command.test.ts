import { describe, expect, it } from 'vitest';
import { resumeCommand, resumeCommandFromAnywhere } from '../../src/interrupt/resume-command.js';

describe('resumeCommand', () => {
  it('repeats the command line and adds --resume', () => {
    const given = ['run', 'toy.yaml', '--seed', '3', '--out', 'runs'];
    expect(resumeCommand({ program: 'ggmi', arguments: given })).toBe(
      'ggmi run toy.yaml --seed 3 --out runs --resume',
    );
  });

  it('does not begin afresh, and says --resume once', () => {
    const program = 'npx ggmi';
    expect(resumeCommand({ program, arguments: ['run', 'a.yaml', '--fresh'] })).toBe(
      'npx ggmi run a.yaml --resume',
    );
    expect(resumeCommand({ program, arguments: ['run', '--resume', 'a.yaml'] })).toBe(
      'npx ggmi run a.yaml --resume',
    );
  });

  it('quotes what a shell would take apart', () => {
    const given = ['run', 'my config.yaml', '--set', "readings={a: 'b'}"];
    expect(resumeCommand({ program: 'ggmi', arguments: given })).toBe(
      `ggmi run 'my config.yaml' --set 'readings={a: '\\''b'\\''}' --resume`,
    );
  });
});

describe('resumeCommandFromAnywhere', () => {
  it('goes to the folder where the command was given', () => {
    const given = ['run', 'toy.yaml', '--seed', '3', '--out', '../out'];
    const surroundings = { program: 'ggmi', arguments: given, workingDirectory: '/some/my data' };
    expect(resumeCommandFromAnywhere(surroundings)).toBe(
      "cd '/some/my data' && ggmi run toy.yaml --seed 3 --out ../out --resume",
    );
  });
});
