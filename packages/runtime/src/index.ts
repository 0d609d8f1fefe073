export { configSchema, type Config } from './config/config-schema.js';
