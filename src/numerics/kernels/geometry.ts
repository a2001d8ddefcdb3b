import * as tf from '@tensorflow/tfjs-core';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { backend, stock } from './wasm.ts';

export type Pair = number | [number, number];
export type Pad = 'same' | 'valid' | number | tf.backend_util.ExplicitPadding;

export interface Attributes {
  strides: Pair;
  pad: Pad;
  dilations?: Pair;
  dimRoundingMode?: 'floor' | 'round' | 'ceil';
  dataFormat?: 'NHWC' | 'NCHW';
}

export type Shape4D = [number, number, number, number];

/**
 * Sizes of a convolution in the order in which the kernels take them. Throws where the filter has other channels than
 * the input, or does not fit into it: tfjs computes a negative size then.
 */
export function geometry(input: number[], filter: number[], attributes: Attributes) {
  const { strides, pad, dimRoundingMode, dilations = 1 } = attributes;
  const info = tf.backend_util.computeConv2DInfo(
    input as Shape4D,
    filter as Shape4D,
    strides,
    dilations,
    pad,
    dimRoundingMode,
  );
  const { inHeight: h, inWidth: w, inChannels: ci } = info;
  const { outHeight: oh, outWidth: ow, outChannels: co } = info;
  const { filterHeight: kh, filterWidth: kw, strideHeight: sh, strideWidth: sw, padInfo } = info;
  if (filter[2] !== ci || oh < 0 || ow < 0)
    throw new Error(`conv2d: the filter [${filter.join()}] does not fit into [${input.join()}].`);
  return {
    shape: info.outShape,
    sizes: [info.batchSize, h, w, ci, oh, ow, co] as const,
    window: [kh, kw, sh, sw] as const,
    padding: [padInfo.top, padInfo.left] as const,
    // Winograd's transforms pay where each of their results serves several channels.
    winograd: kh === 3 && kw === 3 && sh === 1 && sw === 1 && ci >= 8 && co >= 8,
  };
}

/**
 * compute(dy), dy being a gradient of outputs of this shape. As in tfjs, whose specs say so, it may be higher or wider,
 * and what is beyond is ignored. Throws where it has other images or channels, or is smaller.
 */
export function withCropped<Result>(
  dy: TensorInfo,
  shape: number[],
  compute: (dy: TensorInfo) => Result,
): Result {
  if (dy.shape.join() === shape.join()) return compute(dy);
  const [n, h, w, channels] = shape as Shape4D;
  const [dyN, dyH, dyW, dyChannels] = dy.shape as Shape4D;
  if (dyN !== n || dyChannels !== channels || dyH < h || dyW < w)
    throw new Error(`conv2d: a gradient [${dy.shape.join()}] is not one of [${shape.join()}].`);
  const attrs = { begin: [0, 0, 0, 0], size: shape };
  const cropped = stock('Slice')({ inputs: { x: dy }, attrs });
  const result = compute(cropped);
  backend.disposeData(cropped.dataId);
  return result;
}

export type Sizes = Omit<ReturnType<typeof geometry>, 'shape'>;

export const isSupported = ({ dilations = 1, dataFormat = 'NHWC' }: Attributes) =>
  dataFormat === 'NHWC' && [dilations].flat().every((dilation) => dilation === 1);
