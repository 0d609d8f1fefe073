import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Acceptance } from './acceptance.js';
import { checkList, type CheckList } from './check-list.js';
import { ggmi } from './ggmi.js';
import { refusalCases, REFUSED_KEY, type RefusalCase } from './refusals/refusal-cases.js';
import { startServers } from './refusals/start-servers.js';

/** What a person waits for without doubt, on a machine that is busy. */
const MOST_SECONDS = 20;

/**
 * What a user meets at the first try: nobody there, a wrong model, no key, a wrong key, a server that
 * cannot score. By `ggmi run` and by `ggmi doctor`: exit code 2, one reason and the next step. The slice is
 * the whole.
 */
export const refusals: Acceptance = {
  name: 'refusals',
  summary: 'Dead host, wrong model, no key, wrong key, no scoring: one reason and the next step.',
  run: async () => {
    const list = checkList();
    const folder = mkdtempSync(join(tmpdir(), 'ggmi-refusals-'));
    const servers = await startServers();
    // Inherited by the processes below.
    process.env[REFUSED_KEY] = 'planted-key-of-nobody';
    try {
      for (const each of refusalCases(servers)) {
        const config = join(folder, `${each.name.replaceAll(/\W+/g, '-')}.json`);
        writeFileSync(config, JSON.stringify(each.config));
        await checkCommand(list, each, ['run', config, '--out', join(folder, 'runs')]);
        await checkCommand(list, each, ['doctor', config]);
      }
    } finally {
      await servers.close();
      rmSync(folder, { recursive: true, force: true });
    }
    return list.outcome();
  },
};

async function checkCommand(
  list: CheckList,
  { name, reason, next }: RefusalCase,
  command: readonly string[],
): Promise<void> {
  const started = performance.now();
  const { exitCode, stdout, stderr } = await ggmi(...command);
  const seconds = (performance.now() - started) / 1000;
  // Without frames of tables and breaks of lines.
  const said = `${stdout} ${stderr}`.replaceAll(/[\s│|]+/g, ' ');
  const faults = [
    ...(exitCode === 2 ? [] : [`exit code ${exitCode}`]),
    ...(countOf(said, reason) === 1 ? [] : [`${countOf(said, reason)} times '${reason}'`]),
    ...(said.includes(next) ? [] : [`no '${next}'`]),
    ...(said.includes('planted-key') ? ['the key is shown'] : []),
    ...(seconds < MOST_SECONDS ? [] : ['too long']),
  ];
  const detail = faults.length === 0 ? '' : `; ${faults.join(', ')}: ${said.slice(-1500)}`;
  list.check(
    `ggmi ${command[0] ?? ''}, ${name}`,
    faults.length === 0,
    `${seconds.toFixed(1)} s${detail}`,
  );
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
