import type { ClaimEvidence, Claims } from '../lab/claims.ts';
import type { AnySetup, Demo } from '../lab/define.ts';
import type { Technique } from './library.ts';

// A demo is registered by its folder. None of these files imports tfjs or a data set: claims.ts names its
// session only as a type.
const demos = import.meta.glob<Demo>('../demos/*/demo.ts', { import: 'default' });
const claims = import.meta.glob<Claims<AnySetup>>('../demos/*/claims.ts', { import: 'default' });
const evidence = import.meta.glob<ClaimEvidence>('../demos/*/claims.json', { import: 'default' });
const algorithms = import.meta.glob<string>('../demos/*/algorithm.ts', {
  import: 'default',
  query: '?raw',
});

/** What every demo's folder says of itself, by the folder's name. */
export async function loadTechniques(): Promise<Map<string, Technique>> {
  const entries = Object.entries(demos).map(async ([path, demo]) => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const technique: Technique = {
      demo: await demo(),
      claims: await claims[`${folder}/claims.ts`]?.(),
      evidence: await evidence[`${folder}/claims.json`]?.(),
      algorithm: await algorithms[`${folder}/algorithm.ts`]?.(),
    };
    return [folder.slice(folder.lastIndexOf('/') + 1), technique] as const;
  });
  return new Map(await Promise.all(entries));
}
