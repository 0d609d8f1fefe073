import { renderBlocks, surveyBlocks } from '@ggmi/report';
import { surveyChains, surveyedChain, type Survey } from '@ggmi/theory';
import { exitCode } from '../surroundings/exit-code.js';
import { showJson } from '../surroundings/show-json.js';
import type { Surroundings } from '../surroundings/surroundings.js';
import { chainFileText } from '../theory/chain-file-text.js';
import { chainLawNames, type ChainLawName } from '../theory/chain-law-names.js';

/** Options of `ggmi theory survey`. */
export interface TheorySurveyOptions {
  readonly chains: number;
  readonly seed: string;
  readonly law: ChainLawName;
  /** The number of a chain, from 0, to be shown in place of a survey. */
  readonly show?: number;
  readonly json?: true;
}

/** How often each statement fails on random chains, and how fast that was; or one of the chains. */
export async function theorySurveyCommand(
  options: TheorySurveyOptions,
  { output, now }: Pick<Surroundings, 'output' | 'now'>,
): Promise<number> {
  const { chains, seed, show, json } = options;
  const law = chainLawNames[options.law];
  if (show !== undefined) {
    const chain = surveyedChain({ law, seed }, show);
    if (json) showJson({ kind: 'discrete', ...chain }, output);
    else {
      const comment = `Chain ${show} of law ${law}, seed ${JSON.stringify(seed)}.`;
      output.write(chainFileText(chain, comment));
    }
    return exitCode.success;
  }
  const began = { wall: now(), cpu: process.cpuUsage() };
  const survey = surveyChains({ law, seed, chains });
  const { user, system } = process.cpuUsage(began.cpu);
  const cpuSeconds = (user + system) / 1e6;
  const wallSeconds = (now() - began.wall) / 1e3;
  const rate = {
    cpuSeconds,
    wallSeconds,
    chainsPerCpuSecond: chains / cpuSeconds,
    chainsPerWallSecond: chains / wallSeconds,
  };
  const worstIdentityError = worstErrorOf(survey);
  if (json) showJson({ ...survey, worstIdentityError, rate }, output);
  else {
    const blocks = surveyBlocks({ survey, worstIdentityError, rate });
    output.write(`${renderBlocks(blocks, output.style)}\n`);
  }
  return exitCode.success;
}

/** The largest |left − right| of the equalities. */
function worstErrorOf({ rows }: Survey): number {
  const identities = rows.filter(({ relation, evaluated }) => relation === '=' && evaluated > 0);
  return Math.max(...identities.map(({ worstExcess }) => worstExcess));
}
