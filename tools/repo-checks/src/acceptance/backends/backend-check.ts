import type { CheckList } from '../check-list.js';
import type { Yardstick } from './open-yardstick.js';

/** What the checks of backends share. */
export interface BackendCheck {
  readonly list: CheckList;
  readonly yardstick: Yardstick;
  /** A folder of its own. */
  readonly folder: string;
  readonly slice: boolean;
}
