import { spawn } from 'node:child_process';
import { repositoryRoot } from '../repository-root.js';

const evaluations = [
  { heading: 'A linear-Gaussian chain, its truth known in closed form', config: 'quickstart.yaml' },
  {
    heading: 'Small texts, a language model of bytes post-trained in this process',
    config: 'text.yaml',
  },
] as const;

/**
 * Runs the example evaluations one after the other through the built command line, on this terminal.
 * Returns the first exit code that is not 0; what follows a failure is not run.
 */
export async function runQuickstart(): Promise<number> {
  for (const { heading, config } of evaluations) {
    const args = ['run', `examples/${config}`];
    console.log(`\n# ${heading}\n# ggmi ${args.join(' ')}\n`);
    const exitCode = await runCommandLine(args);
    if (exitCode !== 0) return exitCode;
  }
  return 0;
}

function runCommandLine(args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['apps/cli/dist/main.js', ...args], {
      cwd: repositoryRoot,
      stdio: 'inherit',
    });
    child.once('error', reject);
    // A signal leaves no exit code; 130 is what the command line gives for an interruption.
    child.once('close', (exitCode) => resolve(exitCode ?? 130));
  });
}
