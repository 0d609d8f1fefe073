import { RequestFailedError } from '@ggmi/core';
import type {
  GgmiError,
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
import { sleep, type RequestClock } from './request-clock.js';
import { requestRejected, serverDown } from './request-errors.js';
import type { RequestSettings } from './request-settings.js';
import { shownRequest } from './shown-request.js';
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
  /** The scheduler for the component at a role: what is rejected there is asked for no more. */
  of(role: string): RequestScheduler;
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
  const onSettled = (): void => lanes.forEach((lane) => lane.reconsider());
  const laneOf = (server: string): ServerLane => {
    const lane = lanes.get(server) ?? new ServerLane(settings, { clock, spending, onSettled });
    lanes.set(server, lane);
    return lane;
  };
  const rejections = new Map<string, GgmiError>();
  const of = (role: string): RequestScheduler => ({
    run: (request) => {
      const { server, model, purpose } = request;
      const kin = JSON.stringify([role, server, model, purpose]);
      const [lane, account] = [laneOf(server), accounts.of(server, model)];
      return runRequest(request, { ...parts, lane, account, kin, rejections });
    },
  });
  return {
    usage: () => spending.usage,
    accounts: () => accounts.read(),
    of,
    run: (request) => of('').run(request),
  };
}

type Surroundings = SchedulerParts & {
  readonly lane: ServerLane;
  readonly account: RequestAccount;
  /** The same for all requests that are rejected together: role, server, model and purpose. */
  readonly kin: string;
  /** Why requests of a kin cannot succeed. */
  readonly rejections: Map<string, GgmiError>;
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
  const { clock, lane, account, settings, random, kin, rejections } = surroundings;
  const callMs = request.limits?.callMs ?? 1000 * settings.callSeconds;
  const totalMs = request.limits?.totalMs ?? 1000 * settings.totalSeconds;
  let life: Life | undefined;
  for (;;) {
    const asked = clock.now();
    const rejection = rejections.get(kin);
    if (rejection !== undefined) throw rejection;
    const admission = await lane.enter(applicantOf(request, kin, life));
    const admitted = clock.now();
    account.waited(admitted - asked);
    const { started = clock.now(), attempts = 0, strikes = 0 }: Partial<Life> = life ?? {};
    const number = attempts + 1;
    const mostMs = Math.min(callMs, Math.max(0, started + totalMs - clock.now()));
    const end = await attemptCall(request, { ...surroundings, number, mostMs });
    account.called({ number, durationMs: clock.now() - admitted });
    const outcome = outcomeOf(request, end);
    // Before the next one in line may start.
    if (end.kind === 'failed') rejectKin(request, end, surroundings);
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
    await sleep(clock, wait, request.signal);
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
  const { clock, lane, settings } = surroundings;
  const { reason, kind } = failure;
  const shown = shownRequest(request);
  if (kind === 'rejected') return surroundings.rejections.get(surroundings.kin);
  const now = clock.now();
  const duringMs = now - life.started;
  const away = { ...lane.outage, reason, duringMs: now - lane.outage.since };
  if (so.isDown) return serverDown(shown, away, error);
  const isOver = life.strikes > retriesOf(request, settings) || duringMs + so.wait > so.totalMs;
  if (kind !== 'failed' && !isOver) return undefined;
  const isFruitless = lane.lastAnswer < life.started && duringMs >= FRUITLESS_MS;
  if (kind !== 'failed' && isFruitless) {
    lane.giveUp();
    return serverDown(shown, { failures: life.attempts, duringMs, reason }, error);
  }
  const { server, purpose } = shown;
  return new RequestFailedError({
    server,
    purpose,
    attempts: life.attempts,
    reason: withAdvice(failure),
    cause: error,
  });
}

/** What a backend knows to do about one request belongs to its reason: draws keep nothing else of it. */
function withAdvice({ reason, next }: RequestFailure): string {
  return next === undefined ? reason : `${reason}. ${next.replace(/\.$/, '')}`;
}

/** One rejection holds for everything like it: what is in line ends with the same error. */
function rejectKin<Result>(
  request: ScheduledRequest<Result>,
  { failure, error }: { readonly failure: RequestFailure; readonly error: unknown },
  { kin, rejections, lane }: Surroundings,
): void {
  if (failure.kind !== 'rejected' || rejections.has(kin)) return;
  const rejection = requestRejected(shownRequest(request), failure, error);
  rejections.set(kin, rejection);
  lane.refuse(kin, rejection);
}

function retriesOf(
  { limits }: Pick<ScheduledRequest<unknown>, 'limits'>,
  settings: RequestSettings,
): number {
  return limits?.retries ?? settings.retries;
}

function applicantOf<Result>(
  request: ScheduledRequest<Result>,
  kin: string,
  life: Life | undefined,
): Applicant {
  const { model, estimate, signal } = request;
  return {
    model,
    estimate,
    isRetry: life !== undefined,
    signal,
    kin,
    outage: ({ failures, reason }, duringMs) =>
      serverDown(shownRequest(request), { failures, reason, duringMs }, undefined),
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
