/**
 * The unit of a number. Information quantities are natural-log nats, and say of what:
 * one item, a data set of n items, or (plain `nats`) one draw of the pair that was measured.
 * `dimensionless` is for proxies, that is, dependence measures which are not information.
 */
export type Unit =
  | 'nats'
  | 'nats/item'
  | 'nats/dataset'
  | 'nats/token'
  | 'nats/byte'
  | 'loss'
  | 'squared-error'
  | 'probability'
  | 'ratio'
  | 'dimensionless';
