/** The address under which an own server has its protocols: without `/v1` and what comes after. */
export function endpointRoot(endpointUrl: string): string {
  return endpointUrl
    .trim()
    .replace(/\/+$/, '')
    .replace(/\/(?:chat\/completions|completions|embeddings|embed)$/, '')
    .replace(/\/v1$/, '');
}
