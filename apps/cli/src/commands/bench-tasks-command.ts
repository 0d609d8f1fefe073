import { listTasks, taskBlocks } from '@ggmi/bench';
import { renderBlocks } from '@ggmi/report';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';

/** Options of `ggmi bench tasks`. */
export interface BenchTasksOptions {
  readonly json?: true;
}

/** Lists the laws of known information that estimators can be compared on. */
export async function benchTasksCommand(
  { json }: BenchTasksOptions,
  { output }: Pick<Surroundings, 'output'>,
): Promise<number> {
  const tasks = listTasks();
  if (json) showJson({ tasks }, output);
  else output.write(`${renderBlocks(taskBlocks(tasks), output.style)}\n`);
  return exitCode.success;
}
