/** Shorter values would blank ordinary words. */
const LEAST_LENGTH = 6;

/** The secrets that were read in this thread. */
const values = new Set<string>();

/** Remembers a secret, so that no message shows it: servers like to repeat keys that they refuse. */
export function rememberSecret(value: string): void {
  if (value.length >= LEAST_LENGTH) values.add(value);
}

/** The text with every secret that was read blanked, as it is or as addresses, JSON and headers spell it. */
export function withoutSecrets(text: string): string {
  let blanked = text;
  for (const value of values) {
    for (const form of new Set([
      value,
      encodeURIComponent(value),
      JSON.stringify(value).slice(1, -1),
      Buffer.from(value).toString('base64'),
    ])) {
      blanked = blanked.replaceAll(form, '***');
    }
  }
  return blanked;
}
