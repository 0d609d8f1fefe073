/**
 * Serves GGUF files over Ollama's and the OpenAI protocol, on the loopback interface. Prints one line of
 * JSON with its address when it listens; ends on SIGTERM, SIGINT and when its standard input closes
 * under --until-stdin-ends.
 */
import { startFixture } from './src/start-fixture.mjs';

const fixture = await startFixture(process.argv.slice(2));
console.log(JSON.stringify({ url: fixture.url, port: fixture.port, models: fixture.models }));

let isEnding = false;
async function end() {
  if (isEnding) return;
  isEnding = true;
  await fixture.close();
  process.exit(0);
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
if (process.argv.includes('--until-stdin-ends')) process.stdin.on('end', end).resume();
