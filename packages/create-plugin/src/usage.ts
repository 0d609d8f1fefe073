import { pluginKinds } from '@ggmi/plugin-template';

/** What `--help` prints, and what follows problems. */
export const usage = `npm create @ggmi/plugin NAME -- --kind KIND [options]

  NAME           the package, such as my-estimator or @acme/estimator-ring; the folder is named so
                 too, without the scope
  --kind         ${pluginKinds.slice(0, 4).join(', ')},
                 ${pluginKinds.slice(4).join(', ')}
  --component    last part of the component's id; default: what the component is
  --description  one sentence
  --author       such as 'Ada Example <ada@example.org>'
  --license      SPDX expression; default: Apache-2.0
`;
