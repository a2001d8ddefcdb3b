import type { MetricsOf } from '../../../lab/contract/define.ts';
import { rawPixels } from '../../../models/stroke-encoder/space.ts';
import type demo from '../demo.ts';
import { evaluate, nearestAccuracy, type Written } from './evaluation.ts';
import type { Networks } from './networks.ts';

/** How well both networks do on characters of unseen scripts, and on those they learn from, in new handwriting. */
export function evaluations(
  { model, classifier }: Networks,
  { unseen, trained }: Record<'unseen' | 'trained', Written>,
) {
  const pixels = nearestAccuracy(rawPixels, unseen);
  const pixelsSeen = nearestAccuracy(rawPixels, trained);
  const now = () => ({
    unseen: evaluate(model, unseen),
    seen: evaluate(model, trained),
    classifier: nearestAccuracy(classifier.embed, unseen),
  });
  let last = now();
  return {
    repeat: (): void => {
      last = now();
    },
    shown: () => {
      const { accuracy, accepted, refused, pair } = last.unseen;
      return {
        accuracy: { unseen: accuracy, pixels, pixelsSeen },
        atThreshold: { accepted, refused, pair },
      };
    },
    metrics: (): MetricsOf<typeof demo> => ({
      'unseen/accuracy': last.unseen.accuracy,
      'seen/accuracy': last.seen.accuracy,
      'classifier/accuracy': last.classifier,
      'pixels/accuracy': pixels,
      'unseen/accepted': last.unseen.accepted,
      'seen/accepted': last.seen.accepted,
      'unseen/loss': last.unseen.loss,
      'seen/loss': last.seen.loss,
    }),
  };
}
