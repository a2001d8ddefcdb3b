import type { Text } from '../../i18n/text.ts';
import type { Box } from '../../numerics/pointing.ts';
import { classNames } from '../../datasets/fashion/classes.ts';

/** Height and width of a scene in pixels. */
export const side = 56;

/** The classes that the scene classifier tells apart, by their labels in Fashion-MNIST. */
export const labels = [1, 5, 7, 8] as const;
export const classes: readonly Text[] = labels.map((label) => classNames[label]!);

/** Something in a scene: its class (0 … classes − 1), and its true box in pixels. */
export interface Thing {
  kind: number;
  box: Box;
}
