import { evidenceOf } from '../lab/contract/claims.ts';
import { runsOf } from './claim-runs.ts';
import { known } from './near.ts';
import type { Note } from './note.ts';

/**
 * The claim of this name of the note's demo, its evidence and the runs that show it. Throws the error made by `fail` if
 * there is no such claim, or if it was not measured yet.
 */
export function claimed(note: Note, id: string, fail: (what: string) => Error) {
  const { name, technique } = note.demo;
  const claims = technique.claims ?? {};
  if (!Object.hasOwn(claims, id))
    throw fail(
      `src/demos/${name}/claims.ts has no claim "${id}"; ${known(Object.keys(claims), id)}`,
    );
  const seeds = technique.evidence?.claims[id]?.seeds ?? [];
  if (seeds.length === 0)
    throw fail(
      `src/demos/${name}/claims.json has no evidence for "${id}"; run: npm run claims -- ${name}`,
    );
  const claim = claims[id]!;
  const drawn = evidenceOf(claim, technique.demo, Object.keys(seeds[0]!.measured));
  const runs = runsOf(claim, drawn, technique.demo, note.lang);
  return { seeds, drawn, check: claim.check, runs };
}
