import { expect, test } from 'vitest';
import { stageOf } from '../../harness/stage.ts';
import { heatScale, type HeatScale } from './heat-scale.ts';
import '../styles/lab.css';
import '../styles/tokens.css';

const middleOf = (element: Element) => {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
};

test.each<HeatScale['labels']>([
  ['', '0', '4.7×10⁻⁵'],
  ['−1.0', '0', '+10.0'],
])('the label of the middle is under the middle: %s %s %s', (...labels) => {
  const room = stageOf('none', 'inline-size: 134px');
  room.classList.add('lab');
  const element = room.appendChild(document.createElement('div'));
  heatScale(() => ({ signed: true, labels }))({ element, redraw: () => undefined }).draw(
    undefined,
    { size: { width: 134, height: 30 }, isNarrow: false, selected: undefined },
  );
  const [, middle, right] = element.querySelectorAll('span');
  expect(middleOf(middle!)).toBeCloseTo(middleOf(element), 0);
  expect(right!.getBoundingClientRect().right).toBeCloseTo(element.getBoundingClientRect().right);
  room.remove();
});
