import { GgmiError } from '@ggmi/core';

/** Does work that writes below an output folder; what the file system refuses is told of that folder. */
export function writingOutput<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) throw outputUnwritable(folder, error);
    throw error;
  }
}

/** Every refusal of the file system has a code such as EACCES and the system call that it met. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** OUTPUT_UNWRITABLE: the system refused to write a file of a run. */
function outputUnwritable(folder: string, cause: NodeJS.ErrnoException): GgmiError {
  const code = cause.code ?? 'unknown';
  const path = cause.path ?? folder;
  return new GgmiError({
    code: 'OUTPUT_UNWRITABLE',
    message: `Nothing can be written to the output folder ${folder}: ${code} at ${path}.`,
    next: 'Make it a folder that you may write to, with room on its disk, or choose another with --out or with `output` in the config.',
    fields: { folder, path, cause: code },
    cause,
  });
}
