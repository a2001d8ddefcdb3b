import { points } from '../../charts/points.ts';
import { figure } from '../../figure/figure.ts';
import { classCentres } from '../../layout/class-centres.ts';
import { defineView } from '../../lab/contract/view.ts';
import { aboutBatch, aboutHeldOut, finding, triplets } from './page/inspect.ts';
import { sceneOf, type Scene } from './page/scene.ts';
import { thumbs } from './page/thumbs.ts';
import { closerLook, marginBand, tripletMarks } from './page/triplet-marks.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import type { Fixed } from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed } = stage;
  const sample = (what: keyof typeof samples) => ({ sample: samples[what], text: say(lang, what) });
  return figure(stage, {
    scene: (snapshot) => sceneOf(snapshot, fixed, lang),
    parts: [
      {
        name: 'embedding',
        key: [sample('pull'), sample('push'), sample('band'), sample('points')],
        explore: say(lang, fixed.dimensions === 3 ? 'exploreSphere' : 'explorePlane'),
        mark: embedding(fixed, (length) => say(lang, 'unit', { length })),
      },
    ],
    finding,
  });
});

const samples = {
  pull: '<path class="semi pull" d="M0 6H26"/>',
  push: '<path class="semi push" d="M0 6H26"/>',
  band: '<rect class="band" x="1" y="1" width="24" height="10"/>',
  points: '<circle class="dot" cx="6" cy="6" r="4"/><circle class="ring" cx="20" cy="6" r="3.5"/>',
} as const;

/** The held-out images and the batch, with the triplets that are mined from it. */
const embedding = ({ dimensions }: Fixed, scale: (length: number) => string) =>
  points<Scene>({
    dimensions,
    groups: [
      {
        at: ({ snapshot }) => snapshot.heldOut,
        classes: ({ heldOutDigits }) => heldOutDigits,
        about: aboutHeldOut,
      },
      {
        at: ({ snapshot }) => snapshot.batch.at,
        classes: ({ batchDigits }) => batchDigits,
        hollow: true,
        about: aboutBatch,
      },
    ],
    window: ({ snapshot }) => snapshot.extent,
    edges: { top: 52, right: 20, bottom: 34, left: 20 }, // room for the key above and the scale bar below
    radius: (width) => Math.min(4, Math.max(3, width / 150)),
    names: {
      at: ({ snapshot, heldOutDigits }) =>
        classCentres(snapshot.heldOut, heldOutDigits, { d: dimensions, classes: 10 }),
      size: (width) => (width < 480 ? 20 : 24),
    },
    // The anchor of the first triplet.
    face: ({ snapshot: { examples, batch } }) => {
      const [main] = examples;
      if (!main) return undefined;
      const [x, y, z] = batch.at.subarray(3 * main.anchor, 3 * main.anchor + 3);
      return [x!, y!, z!];
    },
    snapshot: ({ snapshot }) => snapshot,
    scale,
    over: [marginBand, tripletMarks, thumbs, closerLook],
    beyond: triplets,
  });
