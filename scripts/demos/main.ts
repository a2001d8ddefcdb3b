import type { ClaimEvidence } from '../../src/lab/claims.ts';
import { seeds, tryClaim, type Trial } from './claims.ts';
import { writeEvidence } from './evidence.ts';
import { claimsOf, slugs } from './registry.ts';
import { sourceHash } from './source.ts';

/** Measures every claim of the named demos, or of all, and writes `claims.json` beside each. */
export async function main(names: readonly string[]): Promise<void> {
  for (const name of names)
    if (!slugs.includes(name))
      throw new RangeError(`there is no demo "${name}"; there are ${slugs.join(', ')}`);
  for (const slug of names.length > 0 ? names : slugs) await measure(slug);
}

async function measure(slug: string): Promise<void> {
  console.log(`\n${slug}`);
  const claims: Record<string, { seeds: Trial[] }> = {};
  for (const [id, claim] of Object.entries(await claimsOf(slug))) {
    const start = performance.now();
    const trials: Trial[] = [];
    for (const seed of seeds) trials.push(await tryClaim(slug, claim, seed));
    claims[id] = { seeds: trials };
    report(id, trials, (performance.now() - start) / 1000);
  }
  const evidence: ClaimEvidence = { source: sourceHash(slug), claims };
  writeEvidence(slug, evidence);
}

function report(id: string, trials: readonly Trial[], seconds: number): void {
  const holds = trials.filter((trial) => trial.holds).length;
  console.log(`  ${id}: holds for ${holds} of ${trials.length} seeds (${seconds.toFixed(1)} s)`);
  for (const name of Object.keys(trials[0]!.measured)) {
    const numbers = trials.map(({ measured }) => measured[name]!.toPrecision(4).padStart(11));
    console.log(`    ${name.padEnd(24)}${numbers.join('')}`);
  }
}
