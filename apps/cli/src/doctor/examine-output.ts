import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Finding } from './finding.js';

/** Whether the output folder can be written, or made; leaves nothing behind. */
export async function examineOutput(
  workingDirectory: string,
  outputFolder: string,
): Promise<Finding> {
  const folder = resolve(workingDirectory, outputFolder);
  const subject = 'output folder';
  try {
    const probe = await mkdtemp(join(nearestExisting(folder), '.ggmi-doctor-'));
    await rm(probe, { recursive: true });
    return { subject, ok: true, detail: `${folder} can be written` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      subject,
      ok: false,
      detail: `${folder} cannot be written: ${reason}`,
      next: 'Make it writable, or choose another folder with `output` in the config or --out.',
    };
  }
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}
