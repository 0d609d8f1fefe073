export { coverageReadings, type CoverageReading } from './coverage/coverage-reading.js';
export { coverageRows, type CoverageRow } from './coverage/coverage-row.js';
