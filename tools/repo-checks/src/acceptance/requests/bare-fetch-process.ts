// The main module of a client that does nothing but call Node's own `fetch`: a measure of the machine.
// `bare-fetch-process.js URL CALLS` prints milliseconds of processor time per call.

const [url, count] = process.argv.slice(2);
const calls = Number(count);
const atOnce = 64;
let next = 0;

const body = (index: number): string =>
  JSON.stringify({
    model: 'stub',
    stream: true,
    messages: [{ role: 'user', content: `Question: How many boards do ${index} beds take?` }],
    options: { seed: index, temperature: 1, top_p: 1, num_predict: 1024 },
  });

async function worker(): Promise<void> {
  while (next < calls) {
    const { signal } = new AbortController();
    const init = { method: 'POST', body: body(next++), signal };
    await (await fetch(`${url}/api/chat`, init)).text();
  }
}

const all = async (): Promise<void> => {
  await Promise.all(Array.from({ length: atOnce }, worker));
};

// The first calls are those of a cold engine.
await all();
next = 0;
const before = process.cpuUsage();
await all();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000 / calls);
