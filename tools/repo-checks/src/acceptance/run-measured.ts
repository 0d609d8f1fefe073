import { runProcess, type ProcessResult } from '../run-process.js';
import { ggmiProgram } from './ggmi.js';

const marker = 'peak memory in kilobytes and microseconds of the processor: ';

/** Prints, when the process ends, the most memory that it ever had (ru_maxrss), and its time. */
const preload = `data:text/javascript,process.on('exit',()=>console.error('${marker}'+process.resourceUsage().maxRSS+' '+(process.cpuUsage().user+process.cpuUsage().system)))`;

/** Runs `ggmi` and measures the peak of its resident memory and its time, worker threads included. */
export async function runMeasured(
  ...args: readonly string[]
): Promise<ProcessResult & { readonly peakMegabytes: number; readonly cpuSeconds: number }> {
  const result = await runProcess(process.execPath, ['--import', preload, ggmiProgram, ...args]);
  const last = result.stderr.split(marker).at(-1);
  const [kilobytes = NaN, microseconds = NaN] = (last ?? '').split(' ').map(Number.parseFloat);
  return { ...result, peakMegabytes: kilobytes / 1024, cpuSeconds: microseconds / 1e6 };
}
