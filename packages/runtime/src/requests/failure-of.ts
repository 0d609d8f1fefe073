import type { RequestFailure } from '@ggmi/core';
import { isRecord } from '../config/config-path.js';

/** What an attempt's own fetch saw. */
export interface SeenTraffic {
  /** Whether anything was sent. */
  readonly sent: boolean;
  /** Of the last response; absent where there was none. */
  readonly status?: number;
  readonly retryAfterMs?: number;
}

/** Codes of errors that say that nobody is there. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const LONGEST_REASON = 300;

/**
 * What a failed call means, by the status of the response or the code of the error behind it. Undefined
 * where nothing was sent: then the failure is none of a server.
 */
export function failureOf(error: unknown, seen: SeenTraffic): RequestFailure | undefined {
  const reason = reasonOf(error);
  const status = (seen.status ?? 0) >= 400 ? seen.status : statusOf(error);
  if (status !== undefined) return failureOfStatus(status, { reason, seen });
  if (codesOf(error).some((code) => UNREACHABLE.has(code))) return { kind: 'unreachable', reason };
  // A reset, half an answer, a body that is no JSON: somebody is there, and may do better.
  return seen.sent ? { kind: 'unavailable', reason } : undefined;
}

function failureOfStatus(
  status: number,
  { reason, seen }: { readonly reason: string; readonly seen: SeenTraffic },
): RequestFailure {
  const said = `HTTP ${status}: ${reason}`;
  const wait = seen.retryAfterMs === undefined ? {} : { retryAfterMs: seen.retryAfterMs };
  if (status === 429) return { kind: 'rate-limited', reason: said, ...wait };
  if (status >= 500 || status === 408 || status === 425) {
    return { kind: 'unavailable', reason: said, ...wait };
  }
  if (status === 401 || status === 403) {
    const next = 'Check that the key is the right one and may use this model.';
    return { kind: 'rejected', reason: said, next };
  }
  if (status === 404) {
    return { kind: 'rejected', reason: said, next: 'Check the name of the model and the address.' };
  }
  if (status === 402) {
    return {
      kind: 'rejected',
      reason: said,
      next: 'Check the account at the provider: it wants payment.',
    };
  }
  return { kind: 'failed', reason: said };
}

/** Vendor clients put the status in different places. */
function statusOf(error: unknown): number | undefined {
  if (!isRecord(error)) return undefined;
  const holders = [error, error['response'], error['httpResponse']].filter(isRecord);
  const found = holders
    .flatMap((holder) => [holder['status'], holder['statusCode'], holder['status_code']])
    .find((value) => typeof value === 'number' && value >= 400 && value < 600);
  return typeof found === 'number' ? found : undefined;
}

/** The codes of an error and of what caused it. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (!isRecord(error) || depth > 4) return [];
  const own = typeof error['code'] === 'string' ? [error['code']] : [];
  const causes = Array.isArray(error['errors']) ? error['errors'] : [];
  return [...own, ...[error['cause'], ...causes].flatMap((cause) => codesOf(cause, depth + 1))];
}

/** The innermost message, on one line: outer ones say `fetch failed`. */
function reasonOf(error: unknown): string {
  const messages: string[] = [];
  for (
    let inner = error, depth = 0;
    isRecord(inner) && depth < 5;
    inner = inner['cause'], depth++
  ) {
    const { message, code } = inner;
    if (typeof message === 'string' && message !== '') messages.push(message);
    else if (typeof code === 'string') messages.push(code);
  }
  const last = messages.at(-1) ?? String(error);
  const line = last.replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON - 1)}…` : line;
}
