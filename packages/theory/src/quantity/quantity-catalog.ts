import { divergenceCatalog } from './divergence-catalog.js';
import { generalizationCatalog } from './generalization-catalog.js';
import { informationCatalog } from './information-catalog.js';

/** Every quantity that a chain is asked for, by its stable id. */
export const quantityCatalog = {
  ...informationCatalog,
  ...divergenceCatalog,
  ...generalizationCatalog,
};

/** The stable name of a quantity. */
export type QuantityId = keyof typeof quantityCatalog;
