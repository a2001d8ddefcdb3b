import { figure } from '../../figure/figure.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import { defineView, type Stage } from '../../lab/contract/view.ts';
import { plane } from './page/plane.ts';
import { roundsPlot } from './page/rounds-plot.ts';
import { counted, finding, percent, roundOf, titleOf, type Scene, type SideName } from './page/scene.ts'; // prettier-ignore
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, root } = stage;
  root.dataset.moons = String(fixed.isMoons);
  const held = (mark: string, isHeld: boolean) =>
    say(lang, isHeld ? 'grabbed' : 'released', { mark });
  return figure(stage, {
    scene: (snapshot, { round }): Scene => ({ snapshot, fixed, lang, round }),
    parts: [
      {
        name: 'body',
        parts: [
          examples('left', stage),
          examples('right', stage),
          {
            name: 'by-round',
            title: say(lang, 'rounds'),
            explore: say(lang, 'exploreRounds'),
            held,
            mark: roundsPlot(lang, (round) => stage.turn('round', round)),
          },
        ],
      },
      { name: 'help', text: say(lang, fixed.isMoons ? 'helpMoons' : 'help') },
    ],
    finding,
  });
});

const samples = {
  given:
    '<path class="star" d="M6 0L7.6 4.2L12 4.4L8.6 7.2L9.7 11.6L6 9.1L2.3 11.6L3.4 7.2L0 4.4L4.4 4.2Z"/>',
  pseudo: '<circle class="dot" cx="6" cy="6" r="4.5"/>',
  wrong: '<circle class="dot" cx="6" cy="6" r="3"/><circle class="ring" cx="6" cy="6" r="5"/>',
  none: '<circle class="hollow" cx="6" cy="6" r="3.5"/>',
} as const;

function examples(side: SideName, { lang, fixed, act }: Stage<typeof session>): PanelSpec<Scene> {
  const key = (['given', 'pseudo', 'wrong', 'none'] as const).map((what) => ({
    sample: samples[what],
    width: 12,
    text: say(lang, what === 'pseudo' && fixed.isMoons && side === 'right' ? 'propagated' : what),
  }));
  return {
    name: `examples ${side}`,
    title: (scene) => titleOf(side, scene),
    value: (scene) => say(lang, 'score', { percent: percent(roundOf(side, scene).accuracy) }),
    explore: say(lang, 'explore', { name: titleOf(side, { fixed, lang }) }),
    key,
    mark: plane(side, (example) => act('label', { example })),
    note: (scene) => counted(side, scene),
  };
}
