export type { CommandParts } from './program/command-parts.js';
export { createProgram, type ProgramParts } from './program/create-program.js';
export { runProgram } from './program/run-program.js';
export { exitCode } from './surroundings/exit-code.js';
export type { Screen } from './surroundings/screen.js';
export type { Surroundings } from './surroundings/surroundings.js';
