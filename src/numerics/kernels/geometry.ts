import * as tf from '@tensorflow/tfjs-core';

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

/** Sizes of a convolution in the order in which the kernels take them. */
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
  return {
    shape: info.outShape,
    sizes: [info.batchSize, h, w, ci, oh, ow, co] as const,
    window: [kh, kw, sh, sw] as const,
    padding: [padInfo.top, padInfo.left] as const,
    // Winograd's transforms pay where each of their results serves several channels.
    winograd: kh === 3 && kw === 3 && sh === 1 && sw === 1 && ci >= 8 && co >= 8,
  };
}

export const isSupported = ({ dilations = 1, dataFormat = 'NHWC' }: Attributes) =>
  dataFormat === 'NHWC' && [dilations].flat().every((dilation) => dilation === 1);
