/** What a hub and a router of our own making answer to a request: a stream where it is text. */
export type HubAnswer = (request: {
  readonly url: URL;
  /** As posted. */
  readonly body: Readonly<Record<string, unknown>>;
}) => { readonly status?: number; readonly json: unknown } | { readonly events: string };

/** A request that the hub received. */
export interface HubRequest {
  readonly url: string;
  readonly key: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** In place of the network: answers by host and path, 404 where there is none. */
export function hub(answers: Readonly<Record<string, HubAnswer>>) {
  const asked: HubRequest[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { body: posted } = init ?? {};
    // The client posts JSON objects.
    const body = (typeof posted === 'string' ? JSON.parse(posted) : {}) as HubRequest['body'];
    asked.push({ url: url.href, key: new Headers(init?.headers).get('authorization'), body });
    const answer = answers[`${url.host}${url.pathname}`];
    const said = answer?.({ url, body }) ?? { status: 404, json: { error: 'Not found' } };
    if ('json' in said) return Response.json(said.json, { status: said.status ?? 200 });
    return new Response(said.events, { headers: { 'content-type': 'text/event-stream' } });
  };
  return { fetch, asked };
}

/** Who serves a model, as the hub lists them. */
export function mappingOf(provider: string, task: string, providerId: string): HubAnswer {
  const mapping = { [provider]: { status: 'live', providerId, task } };
  return () => ({ json: { inferenceProviderMapping: mapping } });
}

/** Server-sent events of these objects. */
export function streamOf(...data: readonly object[]): HubAnswer {
  const events = [...data.map((each) => JSON.stringify(each)), '[DONE]'];
  return () => ({ events: events.map((each) => `data: ${each}\n\n`).join('') });
}
