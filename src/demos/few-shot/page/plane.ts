import { segment } from '../../../charts/layers.ts';
import type { About, Mark } from '../../../charts/mark.ts';
import { points, type Laid, type Over } from '../../../charts/points.ts';
import type { Field } from '../../../charts/field.ts';
import { around } from '../../../layout/follow-points.ts';
import type { Spot } from '../../../layout/projection.ts';
import { classOf } from '../shared/episode.ts';
import { distancesOf, nearestOf } from './answers.ts';
import { isRight, prototypeGroup, queryGroup, seenBy, type Scene, type Side } from './scene.ts';
import { thumbs } from './thumbs.ts';
import { say } from './words.ts';

const side28 = 28;

/** Queries, examples and prototypes of the episode as one side sees them. */
export const plane = (side: Side): Mark<Scene> =>
  points<Scene>({
    dimensions: 2,
    groups: [
      {
        at: (scene) => seenBy(side, scene).queries.subarray(0, 2 * queries(scene)),
        classes: (scene) => Array.from({ length: queries(scene) }, (_, i) => classOf(i)),
        about: (i, scene) => aboutQuery(side, i, scene),
      },
      {
        at: (scene) => seenBy(side, scene).support,
        classes: ({ snapshot: { episode }, n }) =>
          episode.support.map((_, i) => Math.floor((i * n) / episode.support.length)),
        hollow: true,
        about: aboutExample,
      },
      {
        at: (scene) => seenBy(side, scene).prototypes,
        classes: ({ n }) => Array.from({ length: n }, (_, j) => j),
        about: (j, { names, lang }) => ({
          title: say(lang, 'aPrototype', { name: names[j]! }),
          lines: [],
        }),
      },
    ],
    field: (scene) => regions(seenBy(side, scene).prototypes),
    window: (scene) => {
      const { queries, support } = seenBy(side, scene);
      return around([...queries, ...support]);
    },
    edges: { top: 22, right: 22, bottom: 22, left: 22 },
    radius: (width) => Math.min(5.5, Math.max(4, width / 75)),
    snapshot: ({ snapshot }) => snapshot,
    over: [lines(side), crosses(side), prototypeMarks, thumbs],
  });

const queries = ({ snapshot }: Scene): number => snapshot.episode.queries.length;

/** The nearest prototype in the plane. */
function regions(prototypes: Float32Array): Field {
  const n = prototypes.length / 2;
  return (x, y) => {
    let [best, least] = [0, Infinity];
    for (let j = 0; j < n; j++) {
      const [dx, dy] = [prototypes[2 * j]! - x, prototypes[2 * j + 1]! - y];
      const square = dx * dx + dy * dy;
      if (square < least) [best, least] = [j, square];
    }
    return { class: best, strength: 0.55 };
  };
}

function aboutQuery(side: Side, i: number, scene: Scene): About {
  const { snapshot, names, n, lang } = scene;
  const seen = seenBy(side, scene);
  const answer = nearestOf(seen, i, n);
  const truth = classOf(i);
  if (scene.reader.mode === 'guess') return {};
  const text = say(lang, 'aboutQuery', {
    answer: names[answer]!,
    mark: answer === truth ? '✓' : '✗',
    d: distancesOf(seen, i, n)[answer]!.toFixed(2),
  });
  return {
    title: say(lang, 'aQuery', { name: names[truth]! }),
    lines: [text],
    main: imageCard(snapshot.episode.queries[i]!, names[truth]!, truth),
  };
}

function aboutExample(i: number, { snapshot, names, lang, n }: Scene): About {
  const { support } = snapshot.episode;
  const own = Math.floor((i * n) / support.length);
  return {
    title: say(lang, 'anExample', { name: names[own]! }),
    lines: [],
    main: imageCard(support[i]!, names[own]!, own),
  };
}

const imageCard = (pixels: Uint8ClampedArray, caption: string, of: number) => ({
  pixels,
  side: side28,
  caption,
  colour: `var(--class-${of})`,
});

/** From the query that is looked at to every prototype; solid to the nearest. */
const lines =
  (side: Side): Over<Scene> =>
  (newGroup) => {
    const group = newGroup('lines');
    return (scene, laid) => {
      const spot = spotOf(side, scene, laid);
      const nearest = spot ? nearestOf(seenBy(side, scene), scene.query!, scene.n) : -1;
      group
        .selectAll('path')
        .data(spot ? laid.spots[prototypeGroup]! : [])
        .join('path')
        .attr('class', (_, j) => (j === nearest ? 'nearest' : 'other'))
        .attr('d', (to) => segment(spot!, to));
      group
        .selectAll('circle')
        .data(spot ? [spot] : [])
        .join('circle')
        .attr('r', 8)
        .attr('cx', ({ x }) => x)
        .attr('cy', ({ y }) => y);
    };
  };

/** Where the query that is looked at lies. */
function spotOf(side: Side, scene: Scene, laid: Laid): Spot | undefined {
  const { query } = scene;
  if (query === undefined) return undefined;
  const at = seenBy(side, scene).queries.subarray(2 * query, 2 * query + 2);
  return at.length === 2 ? laid.projection.spots(at)[0] : undefined;
}

/** Over the queries that are answered wrongly. */
const crosses =
  (side: Side): Over<Scene> =>
  (newGroup) => {
    const group = newGroup('crosses');
    return (scene, { spots }) => {
      const wrong = spots[queryGroup]!.filter((_, i) => !isRight(side, i, scene));
      group
        .selectAll('path')
        .data(wrong)
        .join('path')
        .attr('d', ({ x, y }) => `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`);
    };
  };

const prototypeMarks: Over<Scene> = (newGroup) => {
  const group = newGroup('prototypes');
  return (_, { spots }) => {
    group
      .selectAll('path')
      .data(spots[prototypeGroup]!)
      .join('path')
      .attr('d', ({ x, y }) => `M${x} ${y - 9}l9 9l-9 9l-9 -9z`)
      .style('fill', (_, j) => `var(--class-${j})`);
  };
};
