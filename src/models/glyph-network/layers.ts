/** Layers of the backbone from the image upwards; each has two tensors, weights and bias. */
export const layers = ['conv1', 'conv2', 'conv3', 'fc'] as const;

/**
 * The head that is shipped knows every second sign of the source task: enough to ask what has been forgotten, and half
 * as much to load.
 */
export const askedStride = 2;
