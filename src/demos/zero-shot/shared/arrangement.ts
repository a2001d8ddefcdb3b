import { counts } from '../../../datasets/wardrobe/words.ts';

/** Which classes are unseen in training. */
export type Arrangement = 'scattered' | 'pairs' | 'most' | 'tied';

/** Test images of each class. */
export const copies = 10;
export const testImages = counts.classes * copies;
/** The class of a test image: class after class. */
export const truthOf = (image: number): number => Math.floor(image / copies);
