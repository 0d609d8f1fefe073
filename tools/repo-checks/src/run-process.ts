import { spawn } from 'node:child_process';
import { repositoryRoot } from './repository-root.js';

/** How a process ended. */
export interface ProcessResult {
  /** The exit code; 1 where a signal ended the process. */
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where a program runs. */
export interface ProcessSetting {
  /** Absent: the repository's root. */
  readonly folder?: string;
  /** All of its environment variables; absent: those of this process. */
  readonly environment?: NodeJS.ProcessEnv;
}

/** Runs a program without a shell, its output captured. */
export function runProcess(
  command: string,
  args: readonly string[],
  { folder = repositoryRoot, environment = process.env }: ProcessSetting = {},
): Promise<ProcessResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
  });
}
