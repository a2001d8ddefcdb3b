import type { Text } from '../../i18n/text.ts';
import type { Box } from '../../numerics/pointing.ts';
import { classNames } from '../../datasets/fashion/classes.ts';

/** Height and width of a scene in pixels. */
export const side = 56;

/** The classes of the scene classifier, as labels in Fashion-MNIST. */
export const labels = [1, 5, 7, 8] as const;
export const classes: readonly Text[] = labels.map((label) => classNames[label]!);

/** The same classes as options of a choice, worded to fit into a sentence. */
export const classOptions = {
  trousers: { ja: 'ズボン', en: 'trousers' },
  sandal: { ja: 'サンダル', en: 'sandal' },
  sneaker: { ja: 'スニーカー', en: 'sneaker' },
  bag: { ja: 'かばん', en: 'bag' },
} as const;
/** The class (0 … classes − 1) of an option. */
export const kindOf = (option: keyof typeof classOptions): number =>
  Object.keys(classOptions).indexOf(option);

/** An object in a scene: its class (0 … classes − 1) and its bounding box in pixels. */
export interface SceneObject {
  kind: number;
  box: Box;
}
