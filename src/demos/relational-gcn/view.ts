import { defineView } from '../../lab/contract/view.ts';
import type session from './session.ts';
import { Figure } from './page/figure.ts';
import './page/view.css';

export default defineView<typeof session>((stage) => {
  const figure = new Figure(stage.root, stage);
  return (snapshot, { data }) => figure.draw(snapshot, data === 'own');
});
