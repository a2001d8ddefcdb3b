import { add, listen } from '../../../charts/dom.ts';
import { heatCanvas, largest } from '../../../charts/heat.ts';
import type { Mark } from '../../../charts/mark.ts';
import { signed } from '../../../charts/numbers.ts';
import type { Scene } from './scene.ts';
import { say } from './words.ts';

/** A button for each channel, showing its map; pressing one turns it off or on again. */
export const channelTiles =
  (press: (channel: number) => void): Mark<Scene> =>
  ({ element }) => {
    element.classList.add('channels');
    const tiles: ReturnType<typeof newTile>[] = [];
    return {
      draw: (scene) => {
        const { sums, heat, off } = scene;
        const full = largest(sums.channels);
        sums.channels.forEach((values, channel) => {
          const { button, paint } = (tiles[channel] ??= newTile(element, () => press(channel)));
          paint({ heat: { ...heat, values, full } }, heat.columns);
          const [name, on] = [nameOf(channel, scene), String(!off.has(channel))];
          if (button.title !== name) button.title = button.ariaLabel = name;
          if (button.ariaPressed !== on) button.ariaPressed = on;
        });
      },
    };
  };

function newTile(root: HTMLElement, press: () => void) {
  const button = add(root, 'button');
  button.type = 'button';
  listen(button, 'click', press);
  return { button, paint: heatCanvas(add(button, 'span')) };
}

/** What a screen reader and a hovering pointer are told. */
const nameOf = (channel: number, { snapshot, sums, kind, lang }: Scene): string =>
  say(lang, 'channel', {
    channel: channel + 1,
    weight: signed(snapshot.weights[channel * snapshot.bias.length + kind]!),
    share: signed(sums.shares[channel]!),
  });
