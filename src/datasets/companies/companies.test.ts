import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { random } from '../../numerics/random.ts';
import { companies, effectsByDefault, type Companies, type CompanyRelation } from './index.ts';

const correlation = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  const mean = (values: ArrayLike<number>) =>
    Array.from(values).reduce((s, v) => s + v, 0) / a.length;
  const [ma, mb] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    ab += (a[i]! - ma) * (b[i]! - mb);
    aa += (a[i]! - ma) ** 2;
    bb += (b[i]! - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
};
const column = ({ features, columns }: Companies, at: number) =>
  features.filter((_, i) => i % columns.length === at);
/** For each firm, the mean margin of the neighbours that affect it through one relation type. */
function neighbours(made: Companies, { edges, symmetric }: CompanyRelation): number[] {
  const margin = column(made, 0);
  const actors = made.names.map((): number[] => []);
  for (const [from, to] of edges) {
    actors[to]!.push(margin[from]!);
    if (symmetric) actors[from]!.push(margin[to]!);
  }
  return actors.map((all) => all.reduce((sum, value) => sum + value, 0) / (all.length || 1));
}

test('300 firms, four relation types, three ratings of a hundred each', () => {
  const { names, features, relations, ratings } = companies(random(1));
  expect(new Set(names.map(({ en }) => en)).size).toBe(300);
  expect(features).toHaveLength(300 * 5);
  expect([0, 1, 2].map((one) => ratings.filter((rating) => rating === one).length)).toEqual([
    100, 100, 100,
  ]);
  expect(relations.map(({ id }) => id)).toEqual(['supplies', 'owns', 'sector', 'competes']);
});

test('edges are listed once, none from a firm to itself; peers and rivals share a sector', () => {
  for (const { edges, symmetric } of companies(random(2)).relations) {
    expect(new Set(edges.map(String)).size).toBe(edges.length);
    expect(edges.every(([from, to]) => from !== to && to < 300)).toBe(true);
    if (symmetric) expect(edges.every(([a, b]) => a < b && (b - a) % 6 === 0)).toBe(true);
  }
});

test('each relation type acts on the rating as fixed in advance', () => {
  const made = companies(random(3), { n: 3000 });
  const effect = new Map(
    made.relations.map((relation) => [
      relation.id,
      correlation(neighbours(made, relation), made.ratings),
    ]),
  );
  expect(effect.get('supplies')).toBeGreaterThan(0.3);
  expect(effect.get('owns')).toBeGreaterThan(0.2);
  expect(effect.get('competes')).toBeLessThan(-0.15);
  expect(correlation(column(made, 0), made.ratings)).toBeGreaterThan(0.3);
  expect(Math.abs(correlation(column(made, 4), made.ratings))).toBeLessThan(0.06);
});

test('without its effect a relation type says nothing about the rating', () => {
  const made = companies(random(4), { n: 3000, effects: { ...effectsByDefault, supplies: 0 } });
  const [supplies] = made.relations;
  expect(Math.abs(correlation(neighbours(made, supplies!), made.ratings))).toBeLessThan(0.06);
});

test('where all relation types act alike, the mean of all neighbours counts and no type by itself', () => {
  const alike = { own: 0.8, supplies: 0, owns: 0, sector: 0, competes: 0, all: 4 };
  const made = companies(random(5), { n: 3000, effects: alike });
  const every = made.relations.flatMap(({ edges }) => edges);
  const merged = { ...made.relations[0]!, symmetric: true, edges: every };
  expect(correlation(neighbours(made, merged), made.ratings)).toBeGreaterThan(0.6);
  for (const relation of made.relations) {
    const effect = correlation(neighbours(made, relation), made.ratings);
    expect(effect).toBeGreaterThan(0.15);
    expect(effect).toBeLessThan(0.5);
  }
});

test('a seed gives the same firms, to the last bit, in every engine', () => {
  const { features, relations, ratings } = companies(random(1));
  const hash = createHash('sha256')
    .update(features)
    .update(JSON.stringify(relations))
    .update(ratings);
  expect(hash.digest('hex').slice(0, 16)).toBe('e5050b3c7bd558af');
});
