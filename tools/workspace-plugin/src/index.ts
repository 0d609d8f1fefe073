export { pluginGenerator, type PluginOptions } from './plugin-generator.js';
