import { cpus } from 'node:os';

/** Where figures of time and memory were measured. */
export interface Machine {
  readonly node: string;
  readonly platform: string;
  readonly processor: string;
  readonly processors: number;
}

/** This machine, in the words of its operating system. */
export function describeMachine(): Machine {
  const found = cpus();
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    processor: found[0]?.model ?? 'unknown',
    processors: found.length,
  };
}
