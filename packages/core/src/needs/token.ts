/**
 * The address of something that a component may ask its host for.
 * Tokens are compared by `key`, which is `Symbol.for`, so that two copies of this package agree.
 */
export interface Token<T> {
  readonly key: symbol;
  readonly name: string;
  /** Carries the type only; never present at run time. */
  readonly provides?: T;
}

/** Makes a token: `key` is `Symbol.for('ggmi/' + name)`. */
export function token<T>(name: string): Token<T> {
  return { key: Symbol.for(`ggmi/${name}`), name };
}
