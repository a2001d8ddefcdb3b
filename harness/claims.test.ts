import { expect, test } from 'vitest';
import type { Claim, Run } from '../src/lab/contract/claims.ts';
import type { AnySetup } from '../src/lab/contract/define.ts';
import { ClaimTrials } from './claims.ts';

/** A claim about two runs of the demo, and the runs that it was given to measure. */
function watched(runs: Claim['runs']) {
  const given: Run<AnySetup>[] = [];
  const claim: Claim = {
    runs,
    measure: (played) => {
      given.push(...Object.values(played));
      return { ours: 1 };
    },
    holds: () => true,
    evidence: { label: { ja: '', en: '' } },
  };
  return { claim, given };
}

test('runs with equal values and steps are played once, in one claim and in the next', async () => {
  const trials = new ClaimTrials('triplet-network', 1);
  const one = watched({ a: { steps: 2 }, b: { values: { margin: 0.5 }, steps: 2 } });
  const other = watched({ c: { values: {}, steps: 2 } });
  await trials.try(one.claim);
  await trials.try(other.claim);
  const [a, b] = one.given;
  expect(b).toBe(a); // 0.5 is the default margin
  expect(other.given).toEqual([a]);
  expect(other.given[0]).toBe(a);
});

test('runs that differ in values, steps or seed are played each', async () => {
  const trials = new ClaimTrials('triplet-network', 1);
  const { claim, given } = watched({
    a: { steps: 2 },
    b: { steps: 3 },
    c: { values: { margin: 0 }, steps: 2 },
  });
  await trials.try(claim);
  await new ClaimTrials('triplet-network', 2).try(claim);
  expect(new Set(given).size).toBe(6);
});

test('a number that was not measured is an error that names it', async () => {
  const claim: Claim = {
    ...watched({ a: { steps: 1 } }).claim,
    measure: ({ a }) => ({ ours: a!.last.metric('learned/nothing') }),
  };
  await expect(new ClaimTrials('triplet-network', 1).try(claim)).rejects.toThrow(
    /learned\/nothing was not measured at step 1/,
  );
});
