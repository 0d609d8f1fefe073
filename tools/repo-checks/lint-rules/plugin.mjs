import { explainAssertion } from './explain-assertion.mjs';
import { noErrorInstanceof } from './no-error-instanceof.mjs';
import { noExportAll } from './no-export-all.mjs';
import { noVagueFileName } from './no-vague-file-name.mjs';
import { pluginDefaultExport } from './plugin-default-export.mjs';

/** House rules that oxlint has no option for; switched on in .oxlintrc.json as `ggmi/...`. */
export default {
  meta: { name: 'ggmi' },
  rules: {
    'explain-assertion': explainAssertion,
    'no-error-instanceof': noErrorInstanceof,
    'no-export-all': noExportAll,
    'no-vague-file-name': noVagueFileName,
    'plugin-default-export': pluginDefaultExport,
  },
};
