import { distanceLines } from '../../charts/distance-lines.ts';
import { figure } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import type { PanelSpec } from '../../figure/panel.ts';
import { defineView } from '../../lab/contract/view.ts';
import { board } from './page/board.ts';
import { drawingOf, verdictOf, type Arm, type Comparison } from './page/comparison.ts';
import { guess } from './page/guess.ts';
import { modeBar } from './page/mode-bar.ts';
import { OwnTrial } from './page/own-trial.ts';
import { readerOf } from './page/reader.ts';
import { comparisonOf, finding, isTurn, scoreOf, type Scene } from './page/scene.ts';
import { turns } from './page/turns.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

const ways = 5;
const side = 28;

export default defineView<typeof session>((stage) => {
  const { lang, fixed, root } = stage;
  const reader = readerOf(root, fixed);
  const { change, answer, next } = turns(stage, reader);
  const own = new OwnTrial(stage, reader);
  const isDrawing = () => reader.mode === 'draw';
  const compared = (name: Arm) => (scene: Scene) =>
    isDrawing() ? own.comparison(name, scene.snapshot) : comparisonOf(name, scene);
  return figure(stage, {
    scene: (snapshot): Scene => {
      const scene = { snapshot, fixed, lang, reader, trial: fixed.trials[reader.trial]! };
      root.dataset.mode = reader.mode;
      root.dataset.turn = String(isTurn(scene));
      return scene;
    },
    parts: [
      { name: 'modes', plain: modeBar(lang, { choose: (mode) => change({ mode }), next }) },
      { name: 'board', plain: board(lang, fixed.trials.length, (trial) => change({ trial })) },
      { name: 'own', plain: own.pads },
      { name: 'guess', plain: guess(lang, ways, answer) },
      {
        name: 'arms',
        parts: [arm('learned', lang, compared('learned')), arm('pixels', lang, compared('pixels'))],
      },
      { name: 'reading', text: say(lang, 'key') },
    ],
    finding: (scene) => (isDrawing() ? own.finding(scene.snapshot.own) : finding(scene)),
  });
});

/** The lines of one way of comparing, under its name and its answer. */
function arm(name: Arm, lang: Lang, comparison: (scene: Scene) => Comparison): PanelSpec<Scene> {
  const title = say(lang, name);
  return {
    name: `arm ${name}`,
    title,
    value: (scene) => {
      if (scene.reader.mode === 'draw') return '';
      return say(lang, 'score', { n: scene.fixed.trials.length, right: scoreOf(name, scene) });
    },
    key: (scene) => [{ text: verdictOf(comparison(scene), lang) }],
    mark: distanceLines(side, say(lang, 'lines', { space: title }), (scene) =>
      drawingOf(comparison(scene), lang),
    ),
  };
}
