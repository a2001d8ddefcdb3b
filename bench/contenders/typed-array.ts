/** The mlp as loops over typed arrays with Adam, without a library: the best case for JavaScript on a small task. */
import type { Contender, Step } from '../contender.ts';
import type { TaskData } from '../tasks.ts';

interface Layer {
  inputs: number;
  outputs: number;
  w: Adam;
  b: Adam;
  /** Input and output of the last step, and the gradient of the loss with respect to the output. */
  x: Float32Array;
  y: Float32Array;
  dy: Float32Array;
}

/** Weights with their gradient and moments. */
class Adam {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  readonly #m: Float32Array;
  readonly #v: Float32Array;
  constructor(initial: Float32Array) {
    this.values = initial.slice();
    this.gradient = new Float32Array(initial.length);
    this.#m = new Float32Array(initial.length);
    this.#v = new Float32Array(initial.length);
  }
  update(rate: number, correction1: number, correction2: number) {
    const { values, gradient } = this;
    const m = this.#m;
    const v = this.#v;
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i]!;
      m[i] = 0.9 * m[i]! + 0.1 * g;
      v[i] = 0.999 * v[i]! + 0.001 * g * g;
      values[i]! -= (rate * m[i]!) / correction1 / (Math.sqrt(v[i]! / correction2) + 1e-8);
      gradient[i] = 0;
    }
  }
}

function forward({ inputs, outputs, w, b, x, y }: Layer, batch: number, hidden: boolean) {
  for (let n = 0; n < batch; n++)
    for (let o = 0; o < outputs; o++) {
      let sum = b.values[o]!;
      for (let i = 0; i < inputs; i++) sum += x[n * inputs + i]! * w.values[i * outputs + o]!;
      y[n * outputs + o] = hidden ? Math.tanh(sum) : sum;
    }
}

/** Gradients of this layer's parameters, and of the layer below, through its tanh. */
function backward({ inputs, outputs, w, b, x, dy }: Layer, batch: number, below?: Layer) {
  for (let n = 0; n < batch; n++) {
    for (let o = 0; o < outputs; o++) b.gradient[o]! += dy[n * outputs + o]!;
    for (let i = 0; i < inputs; i++) {
      const value = x[n * inputs + i]!;
      let sum = 0;
      for (let o = 0; o < outputs; o++) {
        const d = dy[n * outputs + o]!;
        w.gradient[i * outputs + o]! += value * d;
        sum += w.values[i * outputs + o]! * d;
      }
      if (below) below.dy[n * inputs + i] = sum * (1 - value * value);
    }
  }
}

/** Loss of softmax and cross-entropy, and its gradient into dy. */
function crossEntropy({ outputs, y, dy }: Layer, labels: number[]): number {
  const batch = labels.length;
  let loss = 0;
  for (let n = 0; n < batch; n++) {
    const row = y.subarray(n * outputs, (n + 1) * outputs);
    const most = Math.max(...row);
    let total = 0;
    for (let o = 0; o < outputs; o++) total += dy[n * outputs + o] = Math.exp(row[o]! - most);
    loss += Math.log(total) - row[labels[n]!]! + most;
    for (let o = 0; o < outputs; o++)
      dy[n * outputs + o] = (dy[n * outputs + o]! / total - (labels[n] === o ? 1 : 0)) / batch;
  }
  return loss / batch;
}

function mlp({ parameters, inputs, labels, rate }: TaskData): Step {
  const batch = labels.length;
  const layers: Layer[] = [];
  let x = inputs.x!.values;
  for (let i = 0; i < parameters.length; i += 2) {
    const { shape, values } = parameters[i]!;
    const [ins, outs] = shape as [number, number];
    const y = new Float32Array(batch * outs);
    const [w, b] = [new Adam(values), new Adam(parameters[i + 1]!.values)];
    layers.push({ inputs: ins, outputs: outs, w, b, x, y, dy: new Float32Array(batch * outs) });
    x = y;
  }
  let [power1, power2] = [1, 1];
  return () => {
    for (const layer of layers) forward(layer, batch, layer !== layers.at(-1));
    const loss = crossEntropy(layers.at(-1)!, labels);
    for (let i = layers.length - 1; i >= 0; i--) backward(layers[i]!, batch, layers[i - 1]);
    power1 *= 0.9;
    power2 *= 0.999;
    for (const { w, b } of layers)
      for (const weights of [w, b]) weights.update(rate, 1 - power1, 1 - power2);
    return loss;
  };
}

export default { tasks: { mlp } } satisfies Contender;
