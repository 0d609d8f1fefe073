import { GgmiError } from '@ggmi/core';
import {
  checkConfig,
  listComponents,
  type CheckedConfig,
  type ListComponentsRequest,
} from '@ggmi/runtime';
import type { Finding } from './finding.js';

/** What a config says, as far as the examination needs it. */
export interface ExaminedConfig {
  /** As the config has it, or as configs have it by default. */
  readonly outputFolder: string;
  /** Empty where no config was named. */
  readonly findings: readonly Finding[];
  /** Absent where there is none that is valid. */
  readonly checked?: CheckedConfig;
}

const defaultOutputFolder = 'runs';

/** Whether the config is valid, and where it writes. */
export async function examineConfig(subject: ListComponentsRequest): Promise<ExaminedConfig> {
  const { path, workingDirectory } = subject;
  if (path === undefined) return { outputFolder: defaultOutputFolder, findings: [] };
  try {
    const checked = await checkConfig({ path, workingDirectory });
    const { config } = checked;
    const detail = `${path} is valid: run '${config.name}'`;
    const findings = [{ subject: 'config', ok: true, detail }];
    return { outputFolder: config.output, findings, checked };
  } catch (error) {
    if (!GgmiError.is(error)) throw error;
    const [firstLine = error.message] = error.message.split('\n');
    const finding = {
      subject: 'config',
      ok: false,
      detail: firstLine.replace(/:$/, ''),
      next: `Run \`ggmi check ${path}\` for the whole list.`,
    };
    return { outputFolder: defaultOutputFolder, findings: [finding] };
  }
}

/** Whether the plugins of the config, or those that are installed, load. */
export async function examinePlugins(subject: ListComponentsRequest): Promise<Finding> {
  try {
    const { components, faults } = await listComponents(subject);
    const [fault] = faults;
    const packages = [...new Set(components.map((component) => component.package.name))];
    if (fault === undefined) {
      const detail =
        packages.length === 0
          ? 'none is installed here'
          : `${packages.length} load: ${packages.join(', ')}`;
      return { subject: 'plugins', ok: true, detail };
    }
    const detail = faults.map(({ code, received }) => `${code}: ${received}`).join('; ');
    return { subject: 'plugins', ok: false, detail, next: fault.next };
  } catch (error) {
    if (!GgmiError.is(error)) throw error;
    const [firstLine = error.message] = error.message.split('\n');
    return { subject: 'plugins', ok: false, detail: firstLine, next: error.next };
  }
}
