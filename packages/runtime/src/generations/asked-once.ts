/** What is being asked for, by address: whoever wants the same at the same time waits for it. */
export class AskedOnce {
  readonly #underWay = new Map<string, Promise<void>>();

  /**
   * Ends when everything is kept. What others ask for already is not asked for again, unless they fail.
   *
   * @param how.ask Keeps all of what it is given, or throws.
   */
  async ask(
    keys: readonly string[],
    how: {
      readonly isKept: (key: string) => boolean;
      readonly ask: (keys: readonly string[]) => Promise<void>;
    },
  ): Promise<void> {
    let left = new Set(keys);
    for (;;) {
      const missing = [...left].filter((key) => !how.isKept(key));
      if (missing.length === 0) return;
      const own = missing.filter((key) => !this.#underWay.has(key));
      const others = missing.flatMap((key) => this.#underWay.get(key) ?? []);
      if (own.length > 0) await this.#askFor(own, how.ask);
      await Promise.all(others);
      const asked = new Set(own);
      left = new Set(missing.filter((key) => !asked.has(key)));
    }
  }

  async #askFor(
    keys: readonly string[],
    ask: (keys: readonly string[]) => Promise<void>,
  ): Promise<void> {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    for (const key of keys) this.#underWay.set(key, finished);
    try {
      await ask(keys);
    } finally {
      for (const key of keys) this.#underWay.delete(key);
      finish();
    }
  }
}
