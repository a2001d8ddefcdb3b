import { exp } from './elementary.ts';

/** Probabilities from logits: exp(zᵢ) / Σ exp(zⱼ), `[k] → [k]`. Large logits do not overflow. */
export function softmax(logits: Float32Array): Float32Array {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => exp(logit - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
