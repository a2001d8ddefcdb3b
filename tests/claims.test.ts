import { describe, expect, test } from 'vitest';
import { ClaimTrials, enough, seeds } from '../harness/claims.ts';
import { readEvidence } from '../harness/evidence.ts';
import { claimsOf, demoOf, slugs } from '../harness/registry.ts';
import { sourceHash } from '../harness/source.ts';
import { expectSameBits } from '../harness/same-bits.ts';

const advice = (slug: string) => `run: npm run claims -- ${slug}`;

/** The seed whose runs are made again; all ten are `npm run claims`. */
const again = seeds[0]!;

const claims = (
  await Promise.all(
    slugs.map(async (slug) => {
      // A demo whose claims are missing or do not load fails its own test below, not all tests.
      const found = await claimsOf(slug).catch(() => ({}));
      return Object.entries(found).map(([id, claim]) => ({ slug, id, claim }));
    }),
  )
).flat();

describe.each(slugs)('%s', (slug) => {
  test('makes at least two claims, and each has its evidence', async () => {
    const ids = Object.keys(await claimsOf(slug));
    expect(ids.length).toBeGreaterThanOrEqual(2);
    const evidence = readEvidence(slug);
    expect(Object.keys(evidence?.claims ?? {}), advice(slug)).toEqual(ids);
    for (const { seeds: trials } of Object.values(evidence!.claims))
      expect(trials.map(({ seed }) => seed)).toEqual(seeds);
  });

  test('each claim holds on nine of ten seeds, each check on all', async () => {
    const claims = await claimsOf(slug);
    for (const [id, { seeds: trials }] of Object.entries(readEvidence(slug)!.claims)) {
      const held = trials.filter(({ holds }) => holds).length;
      expect(held, id).toBeGreaterThanOrEqual(claims[id]?.check ? seeds.length : enough);
    }
  });

  test('the evidence is as new as what it was measured on', () => {
    expect(readEvidence(slug)?.source, advice(slug)).toBe(sourceHash(slug));
  });

  test('every number in the evidence has a name', async () => {
    for (const [id, { evidence }] of Object.entries(await claimsOf(slug))) {
      const measured = Object.keys(readEvidence(slug)?.claims[id]?.seeds[0]?.measured ?? {});
      const arms = Object.keys((await demoOf(slug)).arms);
      const named = Object.keys(evidence.names ?? {});
      expect(measured, advice(slug)).toEqual(expect.arrayContaining(named));
      expect([...named, ...arms], advice(slug)).toEqual(expect.arrayContaining(measured));
    }
  });
});

describe(`seed ${again}`, () => {
  const trials = new Map(slugs.map((slug) => [slug, new ClaimTrials(slug, again)]));
  test.for(claims)(
    '$slug: $id is measured again, bit for bit',
    { timeout: 600_000 }, // one claim takes over a minute on a slow machine, more under load
    async ({ slug, id, claim }) => {
      const committed = readEvidence(slug)?.claims[id]?.seeds.find(({ seed }) => seed === again);
      const trial = await trials.get(slug)!.try(claim);
      expect(committed, advice(slug)).toBeDefined();
      expectSameBits(trial, committed);
    },
  );
});
