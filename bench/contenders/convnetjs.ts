/**
 * ConvNetJS 0.3.0, one sample after another as its Trainer does. It has no Adam: momentum, its default, is cheaper.
 * It has no global average pooling either, so that layer is written here.
 */
import * as convnetjs from 'convnetjs';
import type { Layer, Vol } from 'convnetjs';
import type { Contender, Step } from '../contender.ts';
import type { NumberArray, TaskData } from '../tasks.ts';

/** Mean of each channel. */
function averageLayer(): Layer {
  let x: Vol;
  let y: Vol;
  return {
    forward(volume) {
      x = volume;
      y = new convnetjs.Vol(1, 1, x.depth, 0);
      const share = 1 / (x.sx * x.sy);
      for (let i = 0; i < x.w.length; i++) y.w[i % x.depth]! += share * x.w[i]!;
      return y;
    },
    backward() {
      const share = 1 / (x.sx * x.sy);
      x.dw = x.w.map((_, i) => share * y.dw[i % x.depth]!);
    },
    getParamsAndGrads: () => [],
  };
}

/** Our weights `[…, inputs, outputs]` into a layer that keeps one volume per output. */
function load(layer: Layer, { shape, values }: NumberArray): Layer {
  const outputs = shape.at(-1)!;
  for (const [o, filter] of layer.filters!.entries())
    for (let i = 0; i < filter.w.length; i++) filter.w[i] = values[i * outputs + o]!;
  return layer;
}

const fullyConnected = (inputs: number, weights: NumberArray) =>
  load(
    new convnetjs.FullyConnLayer({
      in_sx: 1,
      in_sy: 1,
      in_depth: inputs,
      num_neurons: weights.shape.at(-1)!,
    }),
    weights,
  );
const convolution = (sx: number, in_depth: number, weights: NumberArray) =>
  load(
    new convnetjs.ConvLayer({
      in_sx: sx,
      in_sy: sx,
      in_depth,
      filters: weights.shape.at(-1)!,
      sx: 3,
      pad: 1,
      stride: 1,
    }),
    weights,
  );
const whole = (sx: number, in_depth: number) => ({ in_sx: sx, in_sy: sx, in_depth });

function training({ inputs, labels, rate }: TaskData, layers: Layer[]): Step {
  const net = new convnetjs.Net();
  net.layers = layers;
  const batch_size = labels.length;
  const trainer = new convnetjs.Trainer(net, { learning_rate: rate, momentum: 0.9, batch_size });
  const { shape, values } = inputs.x!;
  const [, height = 1, width = 1, channels = 1] =
    shape.length === 4 ? shape : [shape[0], 1, 1, shape[1]];
  const size = height * width * channels;
  const samples = labels.map((_, i) => {
    const volume = new convnetjs.Vol(width, height, channels, 0);
    volume.w.set(values.subarray(i * size, (i + 1) * size));
    return volume;
  });
  return () =>
    samples.reduce((sum, x, i) => sum + trainer.train(x, labels[i]!).loss / batch_size, 0);
}

export default {
  tasks: {
    mlp: (data) => {
      const [w1, , w2, , w3] = data.parameters;
      return training(data, [
        new convnetjs.InputLayer({ out_sx: 1, out_sy: 1, out_depth: 2 }),
        fullyConnected(2, w1!),
        new convnetjs.TanhLayer(whole(1, 16)),
        fullyConnected(16, w2!),
        new convnetjs.TanhLayer(whole(1, 16)),
        fullyConnected(16, w3!),
        new convnetjs.SoftmaxLayer(whole(1, 2)),
      ]);
    },
    cnn: (data) => {
      const [w1, , w2, , w3] = data.parameters;
      return training(data, [
        new convnetjs.InputLayer({ out_sx: 28, out_sy: 28, out_depth: 1 }),
        convolution(28, 1, w1!),
        new convnetjs.ReluLayer(whole(28, 16)),
        new convnetjs.PoolLayer({ ...whole(28, 16), sx: 2, stride: 2 }),
        convolution(14, 16, w2!),
        new convnetjs.ReluLayer(whole(14, 32)),
        averageLayer(),
        fullyConnected(32, w3!),
        new convnetjs.SoftmaxLayer(whole(1, 10)),
      ]);
    },
  },
} satisfies Contender;
