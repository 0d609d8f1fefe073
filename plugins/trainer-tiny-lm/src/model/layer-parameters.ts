import { blockNamed, type ParameterLayout } from './parameter-layout.js';

/** Offsets of one layer's parameters, or of their gradients. Keys follow queries, ups the gates. */
export interface LayerParameters {
  readonly attentionNorm: number;
  readonly queries: number;
  readonly keys: number;
  readonly attentionOutput: number;
  readonly gateNorm: number;
  readonly gates: number;
  readonly down: number;
}

/** The offsets of a layer in a vector that starts at `base`. */
export function layerParameters(
  layout: ParameterLayout,
  layer: number,
  base: number,
): LayerParameters {
  const at = (name: string): number =>
    base + blockNamed(layout, `blk.${layer}.${name}.weight`).offset;
  return {
    attentionNorm: at('attn_norm'),
    queries: at('attn_q'),
    keys: at('attn_k'),
    attentionOutput: at('attn_output'),
    gateNorm: at('ffn_norm'),
    gates: at('ffn_gate'),
    down: at('ffn_down'),
  };
}
