import type { Claim, ClaimEvidence, Moment, Run } from '../src/lab/contract/claims.ts';
import type { AnySetup } from '../src/lab/contract/define.ts';
import { defaults, type Params, type Values } from '../src/lab/contract/params.ts';
import type { Reply } from '../src/lab/engine/protocol.ts';
import { frameOf, nodeHost } from './host.ts';
import { demoOf } from './registry.ts';

/** The seeds that every claim is measured on. */
export const seeds = [1, 2, 3, 4, 5];

export type Trial = ClaimEvidence['claims'][string]['seeds'][number];

/** Plays every run of a claim from one seed and measures. Throws when a session fails or a number is not finite. */
export async function tryClaim(slug: string, claim: Claim<AnySetup>, seed: number): Promise<Trial> {
  const { params } = await demoOf(slug);
  const runs: Record<string, Run<unknown>> = {};
  for (const [name, { values: turned, steps }] of Object.entries(claim.runs)) {
    const values = { ...defaults(params), ...turned } as Values<Params>;
    const host = nodeHost();
    const first = moment(await host.obey({ type: 'open', demo: slug, values, seed }));
    const last = moment(await host.obey({ type: 'advance', values, steps }));
    await host.close();
    runs[name] = { first, last };
  }
  const measured = claim.measure(runs);
  for (const [name, number] of Object.entries(measured))
    if (!Number.isFinite(number)) throw new Error(`${slug}, seed ${seed}: ${name} is ${number}`);
  return { seed, holds: claim.holds(measured), measured };
}

function moment(reply: Reply): Moment<unknown> {
  const { step, snapshot, metrics } = frameOf(reply);
  return { step, snapshot, metrics };
}
