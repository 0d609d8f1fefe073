/**
 * Milliseconds that a `Retry-After` header asks to wait (RFC 9110, 10.2.3): seconds, or a date in HTTP
 * form. 0 for a date that has passed; undefined where there is no header or it says neither.
 */
export function retryAfterMs(header: string | null | undefined, now: number): number | undefined {
  const text = header?.trim() ?? '';
  // Some servers write fractions, which the RFC does not have.
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
