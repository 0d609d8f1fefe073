import { setMaxListeners } from 'node:events';
import { RequestFailedError } from '@ggmi/core';
import type {
  RandomStream,
  RequestFailure,
  RequestScheduler,
  RequestUsage,
  ScheduledRequest,
} from '@ggmi/core';
import { attemptCall, type AttemptEnd } from './attempt-call.js';
import { backOffMs } from './back-off.js';
import type { RequestAccount } from './request-account.js';
import { RequestAccounts } from './request-accounts.js';
import type { RequestClock } from './request-clock.js';
import { requestRejected, serverDown } from './request-errors.js';
import type { RequestSettings } from './request-settings.js';
import { shownRequest, type ShownRequest } from './shown-request.js';
import { ServerLane, type Applicant, type CallOutcome } from './server-lane.js';
import { Spending, type Usage } from './spending.js';

/** What a scheduler works with. */
export interface SchedulerParts {
  readonly settings: RequestSettings;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: RequestClock;
  /** Jitter; never part of a result. */
  readonly random: RandomStream;
}

/** The scheduler of a run, and what its requests have used. */
export interface AccountingScheduler extends RequestScheduler {
  /** Of all requests together. */
  usage(): Usage;
  /** By server and model. */
  accounts(): readonly RequestUsage[];
}

/** Makes the one scheduler of a run: a lane for every server, one purse for all. */
export function requestScheduler(parts: SchedulerParts): AccountingScheduler {
  const { settings, clock } = parts;
  const spending = new Spending(settings);
  const accounts = new RequestAccounts(settings);
  const lanes = new Map<string, ServerLane>();
  const laneOf = (server: string): ServerLane => {
    const lane = lanes.get(server) ?? new ServerLane(settings, { clock, spending });
    lanes.set(server, lane);
    return lane;
  };
  return {
    usage: () => spending.usage,
    accounts: () => accounts.read(),
    run: (request) => {
      const { server, model } = request;
      return runRequest(request, {
        ...parts,
        lane: laneOf(server),
        account: accounts.of(server, model),
        shown: shownRequest(request),
      });
    },
  };
}

type Surroundings = SchedulerParts & {
  readonly lane: ServerLane;
  readonly account: RequestAccount;
  /** For errors. */
  readonly shown: ShownRequest;
};

/** The life of a request so far. */
interface Life {
  /** Of the first attempt. */
  readonly started: number;
  readonly attempts: number;
  /** Attempts that failed while the server counted as there. */
  readonly strikes: number;
}

async function runRequest<Result>(
  request: ScheduledRequest<Result>,
  surroundings: Surroundings,
): Promise<Result> {
  const { clock, lane, account, settings, random } = surroundings;
  const callMs = request.limits?.callMs ?? 1000 * settings.callSeconds;
  const totalMs = request.limits?.totalMs ?? 1000 * settings.totalSeconds;
  // One signal of a run ends hundreds of requests: that is no leak, and no warning.
  setMaxListeners(0, request.signal);
  let life: Life | undefined;
  for (;;) {
    const asked = clock.now();
    const admission = await lane.enter(applicantOf(request, surroundings.shown, life));
    const admitted = clock.now();
    account.waited(admitted - asked);
    const { started = clock.now(), attempts = 0, strikes = 0 }: Partial<Life> = life ?? {};
    const number = attempts + 1;
    const mostMs = Math.min(callMs, Math.max(0, started + totalMs - clock.now()));
    const end = await attemptCall(request, { ...surroundings, number, mostMs });
    account.called({ number, durationMs: clock.now() - admitted });
    const outcome = outcomeOf(request, end);
    const isDown = lane.leave(admission, outcome);
    keepCount(account, outcome);
    if (end.kind === 'answered') return end.result;
    if (end.kind === 'aborted') throw request.signal.reason;
    if (end.kind === 'foreign') throw end.error;
    // Probing a server that is away says nothing of this request, unless it wants no second call.
    const counts = !admission.isProbe || retriesOf(request, settings) === 0;
    life = { started, attempts: number, strikes: strikes + Number(counts) };
    const wait = backOffMs({ failure: end.failure, attempt: number, random });
    const ending = endingOf(end, life, { request, surroundings, isDown, wait, totalMs });
    if (ending !== undefined) {
      account.failed();
      throw ending;
    }
    account.waited(wait);
    await clock.sleep(wait, request.signal);
  }
}

function keepCount(account: RequestAccount, outcome: CallOutcome): void {
  if (outcome.kind === 'answered') account.answered(outcome.used);
  else if (outcome.kind !== 'aborted') account.attemptFailed(outcome);
}

/** Every attempt of so long a life without anybody getting an answer speaks of the server. */
const FRUITLESS_MS = 10_000;

/** The error that ends a request after a failed attempt; undefined where it is tried again. */
function endingOf<Result>(
  { failure, error }: { readonly failure: RequestFailure; readonly error: unknown },
  life: Life,
  so: {
    readonly request: ScheduledRequest<Result>;
    readonly surroundings: Surroundings;
    readonly isDown: boolean;
    readonly wait: number;
    readonly totalMs: number;
  },
): Error | undefined {
  const { request, surroundings } = so;
  const { clock, lane, settings, shown } = surroundings;
  const { reason, kind } = failure;
  if (kind === 'rejected') return requestRejected(shown, failure, error);
  const now = clock.now();
  const duringMs = now - life.started;
  const away = { ...lane.outage, reason, duringMs: now - lane.outage.since };
  if (so.isDown) return serverDown(shown, away, error);
  const isOver = life.strikes > retriesOf(request, settings) || duringMs + so.wait > so.totalMs;
  if (kind !== 'failed' && !isOver) return undefined;
  const isFruitless = lane.lastAnswer < life.started && duringMs >= FRUITLESS_MS;
  if (kind !== 'failed' && isFruitless) {
    return serverDown(shown, { failures: life.attempts, duringMs, reason }, error);
  }
  const { server, purpose } = shown;
  return new RequestFailedError({ server, purpose, attempts: life.attempts, reason, cause: error });
}

function retriesOf(
  { limits }: Pick<ScheduledRequest<unknown>, 'limits'>,
  settings: RequestSettings,
): number {
  return limits?.retries ?? settings.retries;
}

function applicantOf<Result>(
  { model, estimate, signal }: ScheduledRequest<Result>,
  shown: ShownRequest,
  life: Life | undefined,
): Applicant {
  return {
    model,
    estimate,
    isRetry: life !== undefined,
    signal,
    outage: ({ failures, reason }, duringMs) =>
      serverDown(shown, { failures, reason, duringMs }, undefined),
  };
}

function outcomeOf<Result>(
  request: ScheduledRequest<Result>,
  end: AttemptEnd<Result>,
): CallOutcome {
  switch (end.kind) {
    case 'answered':
      return { kind: 'answered', model: request.model, used: request.usage?.(end.result) };
    case 'failed':
      return end.failure;
    case 'aborted':
    case 'foreign':
      return { kind: 'aborted' };
  }
}
