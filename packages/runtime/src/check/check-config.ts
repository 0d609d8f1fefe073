import { configSchema, type Config } from '../config/config-schema.js';
import { withTemplateText } from '../prompts/with-template-text.js';
import type { CheckConfigRequest } from './check-config-request.js';
import { checkSource } from './check-source.js';
import type { CheckedConfig } from './checked-config.js';
import { fitRules } from './fit/fit-rules.js';

/**
 * Checks the config of an evaluation.
 *
 * @throws CONFIG_INVALID with every problem found, whichever stage found it.
 */
export async function checkConfig(request: CheckConfigRequest): Promise<CheckedConfig> {
  const checked = await checkSource(request, { format: configSchema, rules: fitRules });
  const withText = (config: Config): Config => withTemplateText(config, checked.baseDirectory);
  return {
    ...checked,
    config: withText(checked.config),
    points: checked.points.map((point) => ({ ...point, config: withText(point.config) })),
  };
}
