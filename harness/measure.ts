import { ClaimTrials, seeds, type Trial } from './claims.ts';
import { writeEvidence } from './evidence.ts';
import { claimsOf, slugs } from './registry.ts';
import { sourceHash } from './source.ts';

/**
 * Measures the claims of the named demos (all if none is named) and writes each `claims.json`. If one fails, the others
 * are still measured. Throws a RangeError for an unknown name.
 */
export default async function measure(named: readonly string[]): Promise<void> {
  const unknown = named.filter((slug) => !slugs.includes(slug));
  if (unknown.length > 0)
    throw new RangeError(`there is no demo ${unknown.join(', ')}; there are ${slugs.join(', ')}`);
  for (const slug of named.length > 0 ? named : slugs)
    await measureDemo(slug).catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
}

async function measureDemo(slug: string): Promise<void> {
  const all = seeds.map((seed) => new ClaimTrials(slug, seed));
  const claims: Record<string, { seeds: Trial[] }> = {};
  for (const [id, claim] of Object.entries(await claimsOf(slug))) {
    const start = performance.now();
    const trials: Trial[] = [];
    for (const one of all) trials.push(await one.try(claim));
    claims[id] = { seeds: trials };
    report(`${slug}: ${id}`, trials, (performance.now() - start) / 1000);
  }
  writeEvidence(slug, { source: sourceHash(slug), claims });
}

/** Prints a claim's numbers, one column per seed. */
function report(title: string, trials: readonly Trial[], seconds: number): void {
  const holds = trials.filter((trial) => trial.holds).length;
  console.log(`${title} holds for ${holds} of ${trials.length} seeds (${seconds.toFixed(1)} s)`);
  for (const name of Object.keys(trials[0]!.measured)) {
    const numbers = trials.map(({ measured }) => measured[name]!.toPrecision(4).padStart(11));
    console.log(`  ${name.padEnd(24)}${numbers.join('')}`);
  }
}
