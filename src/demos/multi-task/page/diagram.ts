import { add, write } from '../../../charts/dom.ts';
import type { Mark } from '../../../charts/mark.ts';
import { addSvg, set } from '../../../charts/svg.ts';
import { layers } from '../../../models/glyph-network/layers.ts';
import { headsOf, type ArmName, type HeadShown, type Scene } from './scene.ts';
import { say } from './words.ts';

/** A network: its trunk, the links to its heads, as thick as their weights, and the heads with what they get right. */
export const diagram =
  (arm: ArmName): Mark<Scene> =>
  ({ element }) => {
    const root = add(element, 'div', 'net-diagram');
    const trunk = add(root, 'div', 'trunk-box');
    const bars = add(trunk, 'div', 'layer-bars');
    for (const layer of layers) add(bars, 'i').title = layer;
    const name = add(trunk, 'span');
    const links = link(root);
    const heads = add(root, 'div', 'head-boxes');
    const boxes = [headBox(heads), headBox(heads)];
    return {
      draw: (scene) => {
        write(name, say(scene.lang, arm === 'multi' ? 'sharedTrunk' : 'trunk'));
        const shown = headsOf(arm, scene);
        boxes.forEach((draw, at) => draw(shown[at]!));
        links(shown);
      },
    };
  };

/** Two lines from the trunk to the middles of the heads. */
function link(root: HTMLElement) {
  const svg = addSvg(root, 'svg', 'head-links');
  set(svg, 'viewBox', '0 0 20 100');
  set(svg, 'preserveAspectRatio', 'none');
  set(svg, 'aria-hidden', 'true');
  const lines = [25, 75].map((y) => {
    const path = addSvg(svg, 'path');
    set(path, 'd', `M0 50C10 50 10 ${y} 20 ${y}`);
    return path;
  });
  return (heads: readonly HeadShown[]): void =>
    lines.forEach((path, at) => {
      const { share, state } = heads[at]!;
      set(path, 'data-state', state);
      path.style.strokeWidth = (1.5 + 6 * share).toFixed(2);
    });
}

function headBox(root: HTMLElement) {
  const box = add(root, 'div', 'head-box');
  const name = add(box, 'span');
  const accuracy = add(box, 'b');
  const note = add(box, 'small');
  return (head: HeadShown): void => {
    box.dataset.state = head.state;
    write(name, head.name);
    write(accuracy, head.accuracy);
    write(note, head.note);
  };
}

/** The same in words. */
export function diagramText(arm: ArmName, scene: Scene): string {
  const { lang } = scene;
  const [one, two] = headsOf(arm, scene) as [HeadShown, HeadShown];
  return say(lang, 'diagram', {
    arm: say(lang, arm),
    one: one.name,
    oneNote: one.note,
    oneRight: one.accuracy,
    two: two.name,
    twoNote: two.note,
    twoRight: two.accuracy && say(lang, 'accuracyAfter', { percent: two.accuracy }),
  });
}
