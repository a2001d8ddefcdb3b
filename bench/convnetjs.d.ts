declare module 'convnetjs' {
  export class Vol {
    constructor(sx: number, sy: number, depth: number, value: number);
    sx: number;
    sy: number;
    depth: number;
    w: Float64Array;
    dw: Float64Array;
  }
  export interface Layer {
    filters?: Vol[];
    forward(x: Vol, training?: boolean): Vol;
    backward(label?: number): unknown;
    getParamsAndGrads(): unknown[];
  }
  type LayerClass = new (options: Record<string, number>) => Layer;
  export const InputLayer: LayerClass;
  export const ConvLayer: LayerClass;
  export const PoolLayer: LayerClass;
  export const ReluLayer: LayerClass;
  export const TanhLayer: LayerClass;
  export const FullyConnLayer: LayerClass;
  export const SoftmaxLayer: LayerClass;
  export class Net {
    layers: Layer[];
  }
  export class Trainer {
    constructor(net: Net, options: Record<string, number>);
    train(x: Vol, label: number): { loss: number };
  }
}
