/**
 * Imported before a program, it writes to stderr how many ES modules that program loaded, in a last line
 * `modules: 477`.
 */
import { writeSync } from 'node:fs';
import { register } from 'node:module';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';

// Hooks run in a thread of their own, which can be given code and a port only.
const hooks = `
  let port;
  export const initialize = (given) => { port = given; };
  export const load = (url, context, next) => { port.postMessage(url); return next(url, context); };
`;
const { port1, port2 } = new MessageChannel();
register(`data:text/javascript,${encodeURIComponent(hooks)}`, {
  parentURL: import.meta.url,
  data: port2,
  transferList: [port2],
});
process.once('exit', () => {
  let modules = 0;
  while (receiveMessageOnPort(port1) !== undefined) modules += 1;
  writeSync(process.stderr.fd, `modules: ${modules}\n`);
});
