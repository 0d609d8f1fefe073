import type { JsonObject } from '../data/json-value.js';

const brand = Symbol.for('ggmi/error');

/** What every error of the project is made from. */
export interface GgmiErrorParts {
  /** Upper case with underscores, stable. */
  readonly code: string;
  /** One sentence: what is wrong, with the value received and the value wanted. */
  readonly message: string;
  /** What to do next. */
  readonly next: string;
  /** The values that the message was built from. */
  readonly fields?: JsonObject;
  readonly cause?: unknown;
}

/**
 * An expected failure: a code, a sentence, the values behind it, and the next step.
 * Recognise it with `GgmiError.is`, never with `instanceof`: two copies of this package may be loaded.
 */
export class GgmiError extends Error {
  readonly code: string;
  readonly next: string;
  readonly fields: JsonObject;

  constructor(parts: GgmiErrorParts) {
    super(parts.message, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = 'GgmiError';
    this.code = parts.code;
    this.next = parts.next;
    this.fields = parts.fields ?? {};
    Object.defineProperty(this, brand, { value: true });
  }

  /** True for any error of this family, from any copy of the package; with `code`, for that one. */
  static is(error: unknown, code?: string): error is GgmiError {
    if (typeof error !== 'object' || error === null || !(brand in error)) return false;
    return code === undefined || ('code' in error && error.code === code);
  }
}
