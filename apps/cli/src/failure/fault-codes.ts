/** Codes of expected errors that are nonetheless faults of the program or of a plugin. */
export const faultCodes: readonly string[] = ['INTERNAL', 'COMPONENT_FAILED', 'WORKER_DIED'];
