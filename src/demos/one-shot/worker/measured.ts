import type { Moment } from '../../../lab/contract/claims.ts';
import type session from '../session.ts';

type Of = Moment<typeof session>;
export const unseen = ({ metric }: Of) => metric('unseen/accuracy');
export const pixels = ({ metric }: Of) => metric('pixels/accuracy');

/** Enough for the curves to have parted. */
export const steps = 150;
export const accuracy = {
  ja: '未知の文字体系での5択の正解率（150ステップ）',
  en: '5-way accuracy on unseen scripts after 150 steps',
};
