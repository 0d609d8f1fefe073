import { CommanderError } from 'commander';
import { exitCode } from '../surroundings/exit-code.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { createProgram } from './create-program.js';

/** Runs one command line to its exit code; every failure is shown, none escapes. */
export async function runProgram(surroundings: Surroundings, version: string): Promise<number> {
  let code: number = exitCode.success;
  const program = createProgram({
    surroundings,
    version,
    onExitCode: (given) => {
      code = given;
    },
  });
  try {
    await program.parseAsync(surroundings.arguments, { from: 'user' });
    return code;
  } catch (error) {
    if (isCommanderError(error)) return exitCodeOfCommandLine(error);
    const { describeFailure } = await import('../failure/describe-failure.js');
    const { showFailure } = await import('../failure/show-failure.js');
    const failure = describeFailure(error);
    showFailure(failure, surroundings.messages);
    return failure.exitCode;
  }
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof CommanderError;
}

/** Help and version that were asked for are results; everything else is a mistake of the caller. */
function exitCodeOfCommandLine({ code }: CommanderError): number {
  const asked = code === 'commander.helpDisplayed' || code === 'commander.version';
  return asked ? exitCode.success : exitCode.userMistake;
}
