import { availableParallelism, totalmem, type as systemType } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Finding } from './finding.js';

/** Below this the packages do not run: `engines` of every package says the same. */
const leastNode = [20, 19] as const;

/** Whether a Node version is new enough. */
export function examineNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const ok = major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1]);
  const wanted = leastNode.join('.');
  return {
    subject: 'Node',
    ok,
    detail: `${version}, ${wanted} or later is needed`,
    ...(ok ? {} : { next: `Install Node ${wanted} or later.` }),
  };
}

/** What the machine is; nothing of it can be wrong. */
export function examinePlatform(): Finding {
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  const processors = availableParallelism();
  return {
    subject: 'platform',
    ok: true,
    detail: `${systemType()} on ${process.arch}, ${processors} processors, ${memory} GiB of memory`,
  };
}

/** Whether a worker thread starts and answers. */
export async function examineWorkers(): Promise<Finding> {
  const worker = new Worker("require('node:worker_threads').parentPort.postMessage('here')", {
    eval: true,
  });
  try {
    await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    return { subject: 'worker threads', ok: true, detail: 'a thread starts and answers' };
  } catch (error) {
    return {
      subject: 'worker threads',
      ok: false,
      detail: String(error),
      next: 'Run with --workers 0, which computes in the main thread.',
    };
  } finally {
    await worker.terminate();
  }
}
