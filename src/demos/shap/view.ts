import { figure } from '../../figure/figure.ts';
import { defineView } from '../../lab/contract/view.ts';
import { questionBar } from './page/bar.ts';
import { keys, titles } from './page/captions.ts';
import { convergence } from './page/convergence.ts';
import { finding, headline } from './page/finding.ts';
import { sceneOf, type Scene } from './page/scene.ts';
import { swarm } from './page/swarm.ts';
import { waterfall } from './page/waterfall.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, fixed, act } = stage;
  const panel = <N extends keyof typeof keys>(name: N) => ({
    name,
    title: titles[name],
    key: keys[name],
  });
  return figure(stage, {
    scene: (snapshot, values): Scene => sceneOf(snapshot, fixed, values, lang),
    parts: [
      { name: 'question', plain: questionBar((question) => act('ask', question)) },
      { name: 'says', text: headline },
      {
        name: 'panels',
        parts: [
          { ...panel('why'), explore: say(lang, 'exploreWhy'), mark: waterfall },
          {
            ...panel('all'),
            explore: say(lang, 'exploreAll'),
            mark: swarm((row) => act('ask', { row })),
          },
          { ...panel('near'), explore: say(lang, 'exploreNear'), mark: convergence(lang) },
        ],
      },
    ],
    finding,
  });
});
