import { afterEach, expect, test, vi } from 'vitest';
import { networkLayers, type LayerShown } from './network-layers.ts';

document.body.className = 'lab'; // the styles of marks hold in demos alone
const root = document.body.appendChild(document.createElement('div'));
afterEach(() => root.replaceChildren());

const shown = (state: LayerShown['state'], moved: number): LayerShown => ({
  name: 'conv1',
  state,
  moved,
  caption: moved.toFixed(2),
  words: `conv1 ${state}`,
});
const look = { size: { width: 300, height: 100 }, isNarrow: false, selected: undefined };
/** Draws several lists of layers in turn. */
function network(press?: (layer: number) => void) {
  const made = networkLayers<LayerShown[]>({
    label: 'a network',
    layers: (layers) => layers,
    full: 1,
    tone: 'red',
    ...(press && { press }),
  })({ element: root, redraw: vi.fn() });
  return (layers: LayerShown[]) => made.draw(layers, look);
}
const items = () => [...root.querySelectorAll('li')];
const bar = (at: number) => items()[at]!.querySelector('i')!;

test('a bar is as long as the layer has moved, and says where it ends', () => {
  const draw = network();
  draw([shown('free', 0.5), shown('free', 3)]);
  const lengths = [0, 1].map((at) => bar(at).getBoundingClientRect().height);
  expect(lengths[0]! / lengths[1]!).toBeCloseTo(0.5, 1);
  expect([0, 1].map((at) => bar(at).classList.contains('over'))).toEqual([false, true]);
  expect(items().map((item) => item.querySelector('.moved')!.textContent)).toEqual([
    '0.50',
    '3.00',
  ]);
  expect(root.querySelector('button')).toBeNull();
});

test('layers that can be pressed are buttons, pressed while frozen; the head is none', () => {
  const press = vi.fn();
  const draw = network((layer) => void press(layer));
  draw([shown('free', 0), shown('frozen', 0), shown('new', 0)]);
  const buttons = [...root.querySelectorAll('button')];
  expect(buttons.map((button) => button.ariaPressed)).toEqual(['false', 'true']);
  buttons[1]!.click();
  expect(press).toHaveBeenCalledExactlyOnceWith(1);
  draw([shown('frozen', 0), shown('frozen', 0), shown('new', 0)]);
  expect(buttons.map((button) => button.ariaPressed)).toEqual(['true', 'true']);
  expect(items().map((item) => item.title)).toEqual(['conv1 frozen', 'conv1 frozen', 'conv1 new']);
});
