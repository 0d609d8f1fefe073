import type { RequestFailure, TokenCounts } from '@ggmi/core';
import { AdaptiveConcurrency } from './adaptive-concurrency.js';
import { Circuit, type Outage } from './circuit.js';
import { MinuteBudget, type BudgetEntry } from './minute-budget.js';
import { onAbort } from './on-abort.js';
import type { RequestClock } from './request-clock.js';
import type { RequestSettings } from './request-settings.js';
import type { Reservation, Spending } from './spending.js';

/** A request that wants to call. */
export interface Applicant {
  readonly model: string | undefined;
  readonly estimate: TokenCounts | undefined;
  /** Whether it has called before: those go first. */
  readonly isRetry: boolean;
  readonly signal: AbortSignal;
  /** Equal for all that are refused together: see `refuse`. */
  readonly kin: string;
  /** The error that it gets where the server is given up. */
  readonly outage: (outage: Outage, duringMs: number) => Error;
}

/** The right to make one call. */
export interface Admission {
  readonly episode: number;
  /** Whether the server is away and this call alone tries it. */
  readonly isProbe: boolean;
  readonly budget: BudgetEntry;
  readonly reservation: Reservation;
}

/** What became of a call. */
export type CallOutcome =
  | {
      readonly kind: 'answered';
      readonly model: string | undefined;
      readonly used: TokenCounts | undefined;
    }
  | { readonly kind: 'aborted' }
  | RequestFailure;

interface Waiting {
  readonly applicant: Applicant;
  readonly expected: Reservation;
  readonly admit: (admission: Admission) => void;
  readonly refuse: (reason: unknown) => void;
}

/** Lets requests to one server through, in order, as its answers and the config allow. */
export class ServerLane {
  readonly #clock: RequestClock;
  readonly #spending: Spending;
  readonly #onSettled: () => void;
  readonly #concurrency: AdaptiveConcurrency;
  readonly #budget: MinuteBudget;
  readonly #circuit: Circuit;
  readonly #waiting: Waiting[] = [];
  #underWay = 0;
  #pausedUntil = -Infinity;
  #lastAnswer = -Infinity;
  /** Whether the server was given up: then nobody calls it, until one that was under way is answered. */
  #isGivenUp = false;
  #stopAlarm: (() => void) | undefined;

  constructor(
    settings: Pick<RequestSettings, 'concurrency' | 'perMinute' | 'outageSeconds'>,
    surroundings: {
      readonly clock: RequestClock;
      readonly spending: Spending;
      /** A call has told what it used: requests to other servers may wait for that. */
      readonly onSettled: () => void;
    },
  ) {
    this.#clock = surroundings.clock;
    this.#spending = surroundings.spending;
    this.#onSettled = surroundings.onSettled;
    this.#concurrency = new AdaptiveConcurrency(settings.concurrency);
    this.#budget = new MinuteBudget(settings.perMinute);
    this.#circuit = new Circuit({ failures: 8, patienceMs: 1000 * settings.outageSeconds });
  }

  /** When the server last answered; -Infinity where it never has. */
  get lastAnswer(): number {
    return this.#lastAnswer;
  }

  /** Calls that may be made at once now. */
  get concurrency(): number {
    return this.#concurrency.limit;
  }

  get outage(): Outage {
    return this.#circuit.outage;
  }

  /** @throws REQUEST_LIMIT_REACHED, SERVER_DOWN, or the reason of the signal. */
  enter(applicant: Applicant): Promise<Admission> {
    return new Promise((resolve, reject) => {
      const { signal, model, estimate, isRetry } = applicant;
      if (signal.aborted) return reject(signal.reason);
      if (this.#isGivenUp) return reject(this.#outageOf(applicant));
      const waiting: Waiting = {
        applicant,
        expected: this.#spending.expected(model, estimate),
        admit: (admission) => {
          release();
          resolve(admission);
        },
        refuse: (reason) => {
          release();
          reject(reason);
        },
      };
      const release = onAbort(signal, () => {
        this.#leaveLine(waiting);
        reject(signal.reason);
      });
      if (isRetry) this.#waiting.unshift(waiting);
      else this.#waiting.push(waiting);
      this.#admit();
    });
  }

  /** Refuses everything in line that is kin: what one of them was told holds for all. */
  refuse(kin: string, reason: Error): void {
    for (const waiting of this.#waiting.filter(({ applicant }) => applicant.kin === kin)) {
      this.#leaveLine(waiting);
      waiting.refuse(reason);
    }
  }

  /** Gives the server up: whoever waits and whoever comes is refused, and no further call is made. */
  giveUp(): void {
    this.#isGivenUp = true;
    for (const { applicant, refuse } of this.#waiting.splice(0)) {
      refuse(this.#outageOf(applicant));
    }
  }

  /** @returns whether the server is now given up. */
  leave(admission: Admission, outcome: CallOutcome): boolean {
    this.#underWay -= 1;
    const now = this.#clock.now();
    const isAnswer = outcome.kind === 'answered';
    if (isAnswer && outcome.used !== undefined) this.#budget.settle(admission.budget, outcome.used);
    this.#spending.settle(admission.reservation, isAnswer ? outcome : undefined);
    const isDown = this.#learn(outcome, { episode: admission.episode, now });
    if (isDown) this.giveUp();
    this.#admit();
    this.#onSettled();
    return isDown;
  }

  /** Looks again at who waits, where no call of this server is under way to do so at its end. */
  reconsider(): void {
    if (this.#underWay === 0) this.#admit();
  }

  #learn(outcome: CallOutcome, { episode, now }: { episode: number; now: number }): boolean {
    switch (outcome.kind) {
      case 'answered':
        this.#lastAnswer = now;
        this.#isGivenUp = false;
        this.#circuit.answered();
        this.#concurrency.answered(now);
        return false;
      case 'failed':
      case 'rejected':
        this.#circuit.answered();
        return false;
      case 'rate-limited':
        this.#circuit.answered();
        this.#concurrency.rateLimited(episode);
        this.#pause(now, outcome);
        return false;
      case 'aborted':
        this.#circuit.undecided();
        return false;
      case 'unavailable':
      case 'unreachable':
        this.#concurrency.unavailable(now);
        this.#pause(now, outcome);
        return this.#circuit.failed(now, outcome);
    }
  }

  /** A server that says when it is ready again is not asked before, by anybody. */
  #pause(now: number, { retryAfterMs = 0 }: RequestFailure): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, now + retryAfterMs);
  }

  #outageOf({ outage: errorOf }: Applicant): Error {
    const { outage } = this.#circuit;
    return errorOf(outage, this.#clock.now() - outage.since);
  }

  #leaveLine(waiting: Waiting): void {
    const position = this.#waiting.indexOf(waiting);
    if (position >= 0) this.#waiting.splice(position, 1);
  }

  /** Admits as many as may start now, and comes back when the next one may. */
  #admit(): void {
    this.#stopAlarm?.();
    this.#stopAlarm = undefined;
    for (;;) {
      const [first] = this.#waiting;
      if (first === undefined) return;
      try {
        this.#spending.require(first.expected);
      } catch (limit) {
        this.#waiting.shift();
        first.refuse(limit);
        continue;
      }
      const wait = this.#waitMs(first.expected);
      if (wait > 0) return this.#wakeIn(wait);
      this.#waiting.shift();
      this.#start(first);
    }
  }

  #start({ admit, expected }: Waiting): void {
    this.#underWay += 1;
    this.#circuit.started();
    admit({
      episode: this.#concurrency.episode,
      isProbe: this.#circuit.isProbing,
      budget: this.#budget.take(this.#clock.now(), expected.tokens),
      reservation: this.#spending.reserve(expected),
    });
  }

  /** Milliseconds until the first in line may start; Infinity where a call under way decides, of any server. */
  #waitMs(expected: Reservation): number {
    if (this.#underWay >= this.#concurrency.limit) return Infinity;
    if (this.#spending.mustWait(expected)) return Infinity;
    const now = this.#clock.now();
    return Math.max(
      this.#circuit.waitMs(now),
      this.#pausedUntil - now,
      this.#budget.waitMs(now, expected.tokens),
    );
  }

  #wakeIn(ms: number): void {
    if (ms !== Infinity) this.#stopAlarm = this.#clock.alarm(ms, () => this.#admit());
  }
}
