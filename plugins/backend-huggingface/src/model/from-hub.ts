import { HUB, type Connection } from '../connection/connection.js';
import { ServerRefusalError } from '../connection/server-refusal-error.js';

/** Where the hub describes a model. */
export function hubPath(model: string): string {
  return `/api/models/${model.split('/').map(encodeURIComponent).join('/')}`;
}

/** What the hub says under a path; undefined where it shows nothing there. */
export async function fromHub(
  path: string,
  {
    purpose,
    connection,
    signal,
  }: {
    readonly purpose: string;
    readonly connection: Connection;
    readonly signal: AbortSignal;
  },
): Promise<unknown> {
  return connection.run({
    server: HUB,
    purpose,
    expects: 'json',
    signal,
    usage: () => ({ input: 0, output: 0 }),
    async call(wire) {
      try {
        return await wire.json(`${HUB}${path}`);
      } catch (error) {
        // The hub says 401 of what does not exist, too.
        const isHidden = ServerRefusalError.is(error) && [401, 403, 404].includes(error.status);
        if (isHidden) return undefined;
        throw error;
      }
    },
  });
}
