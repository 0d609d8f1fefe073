/** Departures within twice their standard error count for nothing. */
const DEAD_ZONE = 2;

/**
 * The part of a measured departure to act on: `departure` · max(0, 1 − (2 se / departure)²).
 *
 * Positive-part shrinkage (James & Stein 1961): none of what noise explains, nearly all of what it
 * cannot, and no jump between. `departure` and `standardError` in nats.
 */
export function shrinkDeparture(departure: number, standardError: number): number {
  if (departure === 0) return 0;
  return departure * Math.max(0, 1 - ((DEAD_ZONE * standardError) / departure) ** 2);
}
