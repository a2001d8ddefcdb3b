import { add, button, write } from '../../charts/dom.ts';
import { figure, type Plain } from '../../figure/figure.ts';
import type { Lang } from '../../i18n/text.ts';
import { defineView } from '../../lab/contract/view.ts';
import { bowlsRow } from './page/bowl.ts';
import { Hand } from './page/hand.ts';
import { loopsPanel } from './page/loops.ts';
import { lossesPanel } from './page/losses.ts';
import { ratesPanel } from './page/rates.ts';
import { barsLoss, brief, finding, type Scene } from './page/scene.ts';
import { say } from './page/words.ts';
import type session from './session.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const { lang, act } = stage;
  const hand = new Hand((rates) => act('set', { rates }));
  return figure(stage, {
    scene: (snapshot, values): Scene => {
      hand.see(snapshot);
      return { snapshot, values, hand, lang };
    },
    parts: [
      loopsPanel(lang, (step) => stage.turn('inner', step)),
      bowlsRow(lang),
      { name: 'plots', parts: [ratesPanel(lang), lossesPanel(lang)] },
      { name: 'mine', plain: mine(lang, () => hand.letGo()) },
    ],
    finding,
  });
});

/** How the reader's own rates compare, and a way back to the learned ones. */
const mine =
  (lang: Lang, letGo: () => void): Plain<Scene> =>
  (root) => {
    const text = add(root, 'p');
    const back = button(root, say(lang, 'back'), letGo, 'quiet');
    return (scene) => {
      const isOwn = scene.hand.rates !== undefined;
      const learned = brief(scene.snapshot.losses.learned.at(-1)!);
      const touched = () => say(lang, 'touched', { hand: brief(barsLoss(scene)), learned });
      write(text, isOwn ? touched() : say(lang, 'untouched'));
      back.hidden = !isOwn;
    };
  };
