import { expect, test } from 'vitest';
import { claims } from './claims.json' with { type: 'json' };

/** What the note says of the seeds beyond its predicates, counted in what was measured. */
const counted = <T>({ seeds }: { seeds: { measured: T }[] }, holds: (measured: T) => boolean) =>
  seeds.filter(({ measured }) => holds(measured)).length;
const nearly = 1e-6;

test('with the penalty NCA is within five points of LDA on nine of ten seeds', () => {
  const near = ({ penalised, lda }: { penalised: number; lda: number }) =>
    Math.abs(penalised - lda) <= 5 + nearly;
  expect(counted(claims['penalty-helps'], near)).toBe(9);
});

test('a full-size start costs more than thirty points on half of the seeds', () => {
  expect(counted(claims['start-matters'], ({ small, full }) => small - full > 30)).toBe(5);
});

test('at ten times the rate raw units are still behind z-scoring on eight of ten seeds', () => {
  expect(counted(claims['raw-units'], ({ fast, z }) => fast < z - nearly)).toBe(8);
});

test('on the seed on which NCA does not find the clouds it ends at 60%, twenty points behind', () => {
  const lost = claims['two-clouds'].seeds.filter(({ holds }) => !holds);
  expect(lost).toHaveLength(1);
  const { learned, z, inverse } = lost[0]!.measured;
  expect(learned).toBeCloseTo(60, 6);
  expect(Math.min(z, inverse) - learned).toBeGreaterThan(20);
});
