import { resolve } from 'node:path';
import { startViewer } from '@ggmi/viewer';
import { describeFailure } from '../failure/describe-failure.js';
import { showFailure } from '../failure/show-failure.js';
import { interruptible } from '../interrupt/interruptible.js';
import { exitCode } from '../surroundings/exit-code.js';
import { showableText } from '../surroundings/showable-text.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi view`. */
export interface ViewOptions {
  readonly port?: number;
}

/** Shows runs in the browser until somebody stops it; that is its ordinary end. */
export async function viewCommand(
  folder: string,
  { port }: ViewOptions,
  { workingDirectory, output, messages }: Surroundings,
): Promise<number> {
  const path = resolve(workingDirectory, folder);
  const viewer = await startViewer({
    folder: path,
    ...(port !== undefined && { port }),
    onFault: (error) => showFailure(describeFailure(error), messages),
  });
  output.write(`${viewer.address}\n`);
  const shown = showableText(path, messages.style);
  if (viewer.holdsOnlyOthers) {
    messages.write(
      `${shown} holds no run folder: give the folder that ggmi run has named at its end (runs, or what --out or the config names).\n`,
    );
  }
  messages.write(
    `Shows the runs of ${shown} to this machine alone, and changes nothing.\nOpen the address in a browser; press Ctrl-C here to stop it.\n`,
  );
  await interruptible(
    (signal) => new Promise<void>((stop) => signal.addEventListener('abort', () => stop())),
    {
      signals: process,
      onFirst: () => undefined,
      onSecond: () => process.exit(exitCode.success),
    },
  );
  await viewer.close();
  return exitCode.success;
}
