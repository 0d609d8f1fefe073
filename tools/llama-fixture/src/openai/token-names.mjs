/**
 * How the protocol writes a token: its text, or, where the request says
 * `return_tokens_as_token_ids`, its number, which also tells bytes apart that are no text.
 */
export function tokenNames(model, { return_tokens_as_token_ids: asNumbers = false }) {
  if (asNumbers) return (token) => `token_id:${token}`;
  const decoder = new TextDecoder();
  return (token) => {
    const bytes = model.pieces[token];
    return bytes.length === 0 ? model.names[token] : decoder.decode(bytes);
  };
}
