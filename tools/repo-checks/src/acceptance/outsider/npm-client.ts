import { runProcess, type ProcessResult } from '../../run-process.js';

/** Settings of npm that belong to the machine; the others tell of the script that started this process. */
const machineSetting =
  /^npm_config_(?:cache|registry|userconfig|globalconfig|(?:https?_|no_?)?proxy|cafile|strict_ssl)$/i;

/** npm as somebody outside the repository has it. */
export interface NpmClient {
  /** Runs `npm ARGS` in a folder. */
  npm(folder: string, ...args: readonly string[]): Promise<ProcessResult>;
  /** Runs a program in a folder with the same environment. */
  run(folder: string, program: string, ...args: readonly string[]): Promise<ProcessResult>;
}

/**
 * A client that takes packages of @ggmi from `registry` and all others from where the machine does.
 */
export function npmClient(registry: string): NpmClient {
  const machine = Object.entries(process.env).filter(
    ([name]) => !/^npm_/i.test(name) || machineSetting.test(name),
  );
  const environment = { ...Object.fromEntries(machine), NO_COLOR: '1' };
  const settings = [
    `--@ggmi:registry=${registry}`,
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const run: NpmClient['run'] = (folder, program, ...args) =>
    runProcess(program, args, { folder, environment });
  return {
    run,
    // Settings stand before the command, so that `npm create NAME -- FLAGS` keeps its own flags.
    npm: (folder, ...args) => run(folder, 'npm', ...settings, ...args),
  };
}
