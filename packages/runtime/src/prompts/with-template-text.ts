import type { Config } from '../config/config-schema.js';
import { readTemplate } from './read-template.js';

/** The config with the text of its template in place of the file: the text decides what is computed. */
export function withTemplateText(config: Config, baseDirectory: string): Config {
  const { prompt } = config;
  if (prompt.kind !== 'text') return config;
  const read = readTemplate(prompt.template, baseDirectory);
  if ('problem' in read) throw new TypeError(`a checked template is gone: ${read.problem}`);
  return { ...config, prompt: { ...prompt, template: read.text } };
}
