/** The version of the contract that this package describes. A host accepts this one and the one before. */
export const CONTRACT_VERSION = 1;
