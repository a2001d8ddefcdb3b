const step =
  'A quotient of integers is rounded, a step: its gradient is zero. tfjs gives that of the exact quotient.';
const mirror =
  'Refused: the gradient in tfjs leaves out what was mirrored, so it is not that of the operation.';

/** Specs that ours may fail though the backend that tfjs ships passes them, and why. */
export const allowed: Readonly<Record<string, string>> = {
  'avgPool gradient x=[3,3,1] f=[3,3] s=1 p=explicit':
    'The value is the mean of what lies inside the image, and so is our gradient. That of tfjs divides by the whole window.',
  'div gradient: 1d<int32> with 1d<bool>': step,
  'div gradient: Tensor1D with int32': step,
  'mirrorPad grad': mirror,
  'mirrorPad gradient with clones': mirror,
};
