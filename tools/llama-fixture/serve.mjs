/**
 * Serves GGUF files over the protocols of Ollama, OpenAI and text-generation-inference, on the loopback
 * interface; the README lists the options. Prints one line of JSON with its address when it listens.
 * Ends on SIGTERM, on SIGINT and, under --until-stdin-ends, when its standard input closes.
 */
import { startFixture } from './src/start-fixture.mjs';

const starting = startFixture(process.argv.slice(2));

async function end(code) {
  await starting.then((fixture) => fixture.close());
  process.exit(code);
}
process.once('SIGTERM', () => end(0));
process.once('SIGINT', () => end(0));
if (process.argv.includes('--until-stdin-ends')) process.stdin.once('end', () => end(0)).resume();

try {
  const { url, port, models } = await starting;
  console.log(JSON.stringify({ url, port, models }));
} catch (error) {
  console.error(error.message);
  process.exit(2);
}
