import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { jaxStep } from './jax-model.mjs';
import { ownModel } from './own-model.mjs';

const TOKENS = 512;
const ROUNDS = 7;
const OWN_STEPS = 10;
const JAX_STEPS = 2;

const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];

/** Milliseconds of processor time, which other programs lengthen less than they do the clock's. */
async function cpuMs(work, repetitions) {
  const start = process.cpuUsage();
  for (let index = 0; index < repetitions; index++) await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repetitions;
}

async function compareOneThread() {
  const own = ownModel(TOKENS);
  const jax = jaxStep(own);
  const [ownLoss, jaxLoss] = [own.loss(), await jax()];
  if (!(Math.abs(ownLoss / jaxLoss - 1) < 1e-4)) {
    throw new Error(`The models differ: losses ${ownLoss} and ${jaxLoss}.`);
  }
  await cpuMs(own.step, 20);
  await cpuMs(jax, 3);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ own: await cpuMs(own.step, OWN_STEPS), jax: await cpuMs(jax, JAX_STEPS) });
  }
  const speed = (tool) => Math.round((1000 * TOKENS) / median(rounds.map((round) => round[tool])));
  const ratios = rounds.map((round) => round.jax / round.own);
  console.log(`loss of both              ${ownLoss.toFixed(5)} ${jaxLoss.toFixed(5)}`);
  console.log(`@ggmi/trainer-tiny-lm     ${speed('own')} tokens/s of one thread, AdamW included`);
  console.log(`jax-js                    ${speed('jax')} tokens/s of one thread`);
  const range = `${Math.min(...ratios).toFixed(1)} to ${Math.max(...ratios).toFixed(1)}`;
  console.log(`ratio                     ${median(ratios).toFixed(1)} (rounds ${range})`);
}

async function compareWorkers() {
  const url = new URL('./training-worker.mjs', import.meta.url);
  const workers = [new Worker(url), new Worker(url)];
  await Promise.all(workers.map(async (worker) => await once(worker, 'message')));
  const time = async (counts) => {
    const start = performance.now();
    await Promise.all(
      counts.map(async (count, index) => {
        workers[index].postMessage(count);
        await once(workers[index], 'message');
      }),
    );
    return performance.now() - start;
  };
  const [ratios, efforts] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const used = process.cpuUsage();
    const alone = await time([8]);
    const usedAlone = process.cpuUsage(used).user;
    ratios.push(alone / (await time([4, 4])));
    efforts.push((process.cpuUsage(used).user - usedAlone) / usedAlone);
  }
  await Promise.all(workers.map(async (worker) => await worker.terminate()));
  const range = `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`;
  console.log(`two workers over one      ${median(ratios).toFixed(2)} (rounds ${range})`);
  console.log(`their processor time      ${median(efforts).toFixed(2)} times that of one`);
}

await compareOneThread();
await compareWorkers();
