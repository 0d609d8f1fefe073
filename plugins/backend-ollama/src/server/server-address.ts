/** Ollama's own port, where a host is named without protocol and port. */
const DEFAULT_PORT = '11434';

/** The address that a user means, without a slash at its end; or what is wrong with it. */
export function serverAddress(
  written: string,
): { readonly url: string } | { readonly problem: string } {
  const isBare = !written.includes('://');
  const text = isBare ? `http://${written}` : written;
  if (!URL.canParse(text)) return { problem: 'must be an address such as http://127.0.0.1:11434' };
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { problem: 'must begin with http:// or https://' };
  }
  if (url.username !== '' || url.password !== '') {
    return { problem: 'must hold no user and password: name a variable with `apiKey`' };
  }
  if (url.search !== '' || url.hash !== '') return { problem: 'must end with its path' };
  if (isBare && url.port === '') url.port = DEFAULT_PORT;
  return { url: `${url.origin}${url.pathname}`.replace(/\/+$/, '') };
}
