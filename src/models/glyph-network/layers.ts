/** Layers of the backbone from the image upwards; each has two tensors, weights and bias. */
export const layers = ['conv1', 'conv2', 'conv3', 'fc'] as const;

/**
 * The shipped head knows every second character of the source task: enough to measure forgetting, and half as much to
 * load.
 */
export const askedStride = 2;
