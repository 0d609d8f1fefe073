/** Token types of llama.cpp (enum llama_token_type). */
const type = { unknown: 2, control: 3, unused: 5, byte: 6 };
const silent = new Set([type.unknown, type.control, type.unused]);

/** What each token stands for in a text, as bytes: nothing for control tokens. */
export function tokenPieces(tokenizer) {
  const encoder = new TextEncoder();
  return tokenizer.tokens.map((text, id) => {
    const tokenType = tokenizer.token_type[id];
    if (silent.has(tokenType)) return new Uint8Array();
    if (tokenType === type.byte) return Uint8Array.of(Number.parseInt(text.slice(3, -1), 16));
    return encoder.encode(text.replaceAll('\u2581', ' '));
  });
}
