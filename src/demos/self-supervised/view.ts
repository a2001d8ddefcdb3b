import { bars } from '../../charts/bars.ts';
import { imageGrid } from '../../charts/image-grid.ts';
import { points } from '../../charts/points.ts';
import { figure, type Row } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import { listed, sentences } from '../../i18n/phrases.ts';
import { defineView } from '../../lab/contract/view.ts';
import { digitOf, nearest } from './page/neighbours.ts';
import { classCentres } from '../../layout/class-centres.ts';
import { nearRows, pairRows, type Scene, width } from './page/scene.ts';
import { closerLook, viewPairs } from './page/ball-marks.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import type { Fixed } from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  let chosen = 0;
  return figure(stage, {
    scene: (snapshot): Scene => {
      const near = nearest(snapshot.standing.near, fixed, chosen);
      return { snapshot, fixed, lang, chosen, near };
    },
    parts: [
      {
        name: 'ball',
        key: (['dots', 'lines', 'rings'] as const).map((what) => ({
          sample: samples[what],
          width: 14,
          text: say(lang, what),
        })),
        note: ({ snapshot: { standing } }) => {
          return say(lang, 'separation', { apart: standing.separation.toFixed(2) });
        },
        explore: say(lang, 'explore'),
        select: (index) => (chosen = index ?? chosen), // one image always stays chosen
        mark: ball(fixed),
      },
      side(lang),
    ],
    finding,
  });
});

const side = (lang: Lang): Row<Scene> => ({
  name: 'side',
  parts: [
    { name: 'pairs', title: say(lang, 'pairs'), mark: imageGrid(width, pairRows) },
    { name: 'near', title: say(lang, 'near'), mark: imageGrid(width, nearRows) },
    {
      name: 'scores',
      title: say(lang, 'scores'),
      mark: bars(say(lang, 'scores'), scores),
      note: ({ snapshot: { standing } }) =>
        say(lang, 'turned', {
          features: standing.turned.features.toFixed(2),
          embedding: standing.turned.embedding.toFixed(2),
        }),
    },
  ],
});

const samples = {
  dots: '<circle class="dot" cx="7" cy="6" r="4"/>',
  lines: '<path class="line" d="M0 6H14"/>',
  rings: '<circle class="ring" cx="7" cy="6" r="5"/>',
} as const;

const ball = (fixed: Fixed) =>
  points<Scene>({
    dimensions: 3,
    groups: [
      {
        at: ({ snapshot }) => snapshot.standing.at,
        classes: () => fixed.labels.subarray(...fixed.heldOut),
        about: (i, scene) => ({ spoken: heard(i, scene) }),
      },
    ],
    edges: { top: 12, right: 12, bottom: 12, left: 12 },
    radius: () => 3.4,
    names: {
      at: ({ snapshot }) =>
        classCentres(snapshot.standing.at, fixed.labels.subarray(...fixed.heldOut), {
          d: 3,
          classes: 10,
        }).map((value) => within * value),
      size: () => 20,
    },
    face: ({ snapshot, chosen }) => {
      const [x, y, z] = snapshot.standing.at.subarray(3 * chosen, 3 * chosen + 3);
      return [x!, y!, z!];
    },
    snapshot: ({ snapshot }) => snapshot,
    over: [viewPairs, closerLook],
  });

/** How far from the ball's centre the names of the digits stand. */
const within = 0.85;

function heard(i: number, { snapshot, fixed, lang }: Scene): string {
  const [before, now] = [fixed.before, snapshot.standing.near].map((near) =>
    listed(
      lang,
      Array.from(nearest(near, fixed, i), (other) => digitOf(fixed, other)),
    ),
  );
  return say(lang, 'said', { digit: digitOf(fixed, i), before: before!, now: now! });
}

/** What can be done with few labels, in five ways, and with all of them. */
function scores({ snapshot: { standing, accuracy }, fixed, lang }: Scene) {
  const row = (name: 'features' | 'embedding' | keyof typeof accuracy, share: number) => {
    const labels = fixed.labelled[name === 'supervised' ? 'all' : 'few'].toLocaleString('en');
    return {
      label: say(lang, name, { labels }),
      share,
      chosen: name === 'features' || name === 'embedding',
    };
  };
  return [
    row('untrained', accuracy.untrained),
    row('pixels', accuracy.pixels),
    row('scratch', accuracy.scratch),
    row('features', standing.probe.features),
    row('embedding', standing.probe.embedding),
    row('supervised', accuracy.supervised),
  ];
}

const percent = (share: number) => Math.round(100 * share);

function finding({ snapshot: { standing, accuracy }, lang }: Scene): string {
  const apart = standing.separation.toFixed(2);
  return sentences(
    lang,
    standing.separation < 0.05 ? say(lang, 'collapsed', { apart }) : '',
    say(lang, 'finding', {
      features: percent(standing.probe.features),
      embedding: percent(standing.probe.embedding),
      scratch: percent(accuracy.scratch),
      pixels: percent(accuracy.pixels),
      supervised: percent(accuracy.supervised),
    }),
  );
}
