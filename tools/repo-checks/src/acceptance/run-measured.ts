import { runProcess, type ProcessResult } from '../run-process.js';
import { ggmiProgram } from './ggmi.js';

const marker = 'peak memory in kilobytes: ';

/** Prints, when the process ends, the most memory that it ever had (ru_maxrss). */
const preload = `data:text/javascript,process.on('exit',()=>console.error('${marker}'+process.resourceUsage().maxRSS))`;

/** Runs `ggmi` and measures the peak of its resident memory, worker threads included. */
export async function runMeasured(
  ...args: readonly string[]
): Promise<ProcessResult & { readonly peakMegabytes: number }> {
  const result = await runProcess(process.execPath, ['--import', preload, ggmiProgram, ...args]);
  const last = result.stderr.split(marker).at(-1);
  return { ...result, peakMegabytes: Number.parseInt(last ?? '', 10) / 1024 };
}
