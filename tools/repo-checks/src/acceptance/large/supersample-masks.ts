import { execFileSync } from 'node:child_process';
import { repositoryRoot } from '../../repository-root.js';

/** A script for a process of its own: tools know the program from outside alone. */
const script = `
import { randomStream } from '@ggmi/numerics';
const { runs, pairs } = JSON.parse(process.argv[1]);
const masks = Array.from({ length: runs }, (_, run) => {
  const mask = randomStream('0/supersample/' + run).fork('mask');
  return Array.from({ length: pairs }, () => mask.uint32() >>> 31);
});
console.log(JSON.stringify(masks));
`;

/** Which of two twins every run trains on, as the program draws it of the run's key. */
export function supersampleMasks(size: {
  readonly runs: number;
  readonly pairs: number;
}): readonly (readonly number[])[] {
  const args = ['--input-type=module', '--eval', script, JSON.stringify(size)];
  const printed = execFileSync(process.execPath, args, { cwd: repositoryRoot, encoding: 'utf8' });
  // Printed by the script above.
  return JSON.parse(printed) as readonly (readonly number[])[];
}
