import { quoteForShell } from '../surroundings/quote-for-shell.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** The command that goes on where a run was stopped: the same one, to resume and not begin afresh. */
export function resumeCommand({
  program,
  arguments: given,
}: Pick<Surroundings, 'program' | 'arguments'>): string {
  const kept = given.filter((argument) => argument !== '--fresh' && argument !== '--resume');
  return [program, ...kept.map(quoteForShell), '--resume'].join(' ');
}

/** The same, from any folder: the program, the config and --out may be relative to this one. */
export function resumeCommandFromAnywhere(
  surroundings: Pick<Surroundings, 'program' | 'arguments' | 'workingDirectory'>,
): string {
  return `cd ${quoteForShell(surroundings.workingDirectory)} && ${resumeCommand(surroundings)}`;
}
