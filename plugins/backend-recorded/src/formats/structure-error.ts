/** What is wrong with a file as a whole, so that its further rows cannot be told apart. */
export interface StructureFault {
  readonly line?: number;
  readonly row?: number;
  readonly field?: string;
  readonly received: string;
  readonly expected: string;
  /** What to do, where the reader knows more than to mend the file. */
  readonly next?: string;
}

const brand = Symbol('structure error');

/** Carries a fault from the reader of a format to the caller, who knows file and options. */
export class StructureError extends Error {
  readonly fault: StructureFault;

  constructor(fault: StructureFault, options: { readonly cause?: unknown } = {}) {
    super(`received ${fault.received}, expected ${fault.expected}`, options);
    this.fault = fault;
    Object.defineProperty(this, brand, { value: true });
  }

  static is(error: unknown): error is StructureError {
    return typeof error === 'object' && error !== null && brand in error;
  }
}
