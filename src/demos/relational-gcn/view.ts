import { defineView } from '../../lab/view.ts';
import type session from './session.ts';
import { Figure } from './view/figure.ts';
import './view/view.css';

export default defineView<typeof session>((root, stage) => {
  const figure = new Figure(root, stage);
  return (snapshot) => figure.draw(snapshot);
});
