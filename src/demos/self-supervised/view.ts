import { bars } from '../../charts/bars.ts';
import { imageGrid } from '../../charts/image-grid.ts';
import { points } from '../../charts/points.ts';
import { figure } from '../../figure/figure.ts';
import { listed, sentences } from '../../i18n/phrases.ts';
import { defineView } from '../../lab/contract/view.ts';
import { digitOf, nearest } from './page/neighbours.ts';
import { classCentres } from '../../layout/class-centres.ts';
import { nearRows, pairRows, side, type Scene } from './page/scene.ts';
import { closerLook, viewPairs } from './page/sphere-marks.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import type { Fixed } from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  let chosen = 0;
  return figure(stage, {
    scene: (snapshot): Scene => {
      const near = nearest(snapshot.standing.at, chosen);
      return { snapshot, fixed, lang, chosen, near };
    },
    parts: [
      {
        name: 'globe',
        key: (['dots', 'lines', 'rings'] as const).map((what) => ({
          sample: samples[what],
          width: 14,
          text: say(lang, what),
        })),
        note: ({ snapshot: { standing } }) => {
          const [x, y, z] = standing.std.map((value) => value.toFixed(2));
          return say(lang, 'std', { x: x!, y: y!, z: z! });
        },
        explore: say(lang, 'explore'),
        select: (index) => (chosen = index ?? chosen), // one image always stays chosen
        mark: sphere(fixed),
      },
      {
        name: 'side',
        parts: [
          { name: 'pairs', title: say(lang, 'pairs'), mark: imageGrid(side, pairRows) },
          { name: 'near', title: say(lang, 'near'), mark: imageGrid(side, nearRows) },
          { name: 'scores', title: say(lang, 'scores'), mark: bars(say(lang, 'scores'), scores) },
        ],
      },
    ],
    finding,
  });
});

const samples = {
  dots: '<circle class="dot" cx="7" cy="6" r="4"/>',
  lines: '<path class="line" d="M0 6H14"/>',
  rings: '<circle class="ring" cx="7" cy="6" r="5"/>',
} as const;

const sphere = (fixed: Fixed) =>
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
        }),
      size: () => 20,
    },
    face: ({ snapshot, chosen }) => {
      const [x, y, z] = snapshot.standing.at.subarray(3 * chosen, 3 * chosen + 3);
      return [x!, y!, z!];
    },
    snapshot: ({ snapshot }) => snapshot,
    over: [viewPairs, closerLook],
  });

function heard(i: number, { snapshot, fixed, lang }: Scene): string {
  const [before, now] = [fixed.before, snapshot.standing.at].map((at) =>
    listed(
      lang,
      nearest(at, i).map((other) => digitOf(fixed, other)),
    ),
  );
  return say(lang, 'said', { digit: digitOf(fixed, i), before: before!, now: now! });
}

/** What the probe makes of three kinds of features, and full supervision. */
function scores({ snapshot: { standing, supervised, baselines }, fixed, lang }: Scene) {
  const { probe, supervised: all } = fixed.labelled;
  const row = (name: 'pixels' | 'random' | 'learned' | 'supervised', share: number) => {
    const labels = (name === 'supervised' ? all : probe).toLocaleString('en');
    return { label: say(lang, name, { labels }), share, chosen: name === 'learned' };
  };
  return [
    row('random', baselines.random),
    row('pixels', baselines.pixels),
    row('learned', standing.probe),
    row('supervised', supervised),
  ];
}

const percent = (share: number) => Math.round(100 * share);

function finding({ snapshot: { standing, supervised, baselines }, lang }: Scene): string {
  const uniformity = standing.uniformity.toFixed(2);
  return sentences(
    lang,
    standing.uniformity > -0.05 ? say(lang, 'collapsed', { uniformity }) : '',
    say(lang, 'finding', {
      recall: percent(standing.recall),
      probe: percent(standing.probe),
      random: percent(baselines.random),
      supervised: percent(supervised),
    }),
  );
}
