/** A class's map taken apart. */
export interface Sums {
  /** Each channel times its weight, `[h · w]` row by row. */
  channels: Float32Array[];
  /** What each channel adds to the logit: the mean of the above. */
  shares: number[];
  /** The channels that are on, added up. */
  map: Float32Array;
  /** Mean of the map, and what it makes with the bias: the logit, if all channels are on. */
  mean: number;
  bias: number;
  logit: number;
}

const mean = (values: Float32Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a network found in one image, and what its dense layer makes of it. */
interface Found {
  /** `[h, w, k]` */
  features: Float32Array;
  channels: number;
  /** `[k, c]` */
  weights: Float32Array;
  /** `[c]` */
  bias: Float32Array;
}

/** Adds up the channels of one class, those that are off left out. */
export function sumsOf(
  { features, channels: k, weights, bias }: Found,
  kind: number,
  off: ReadonlySet<number>,
): Sums {
  const positions = features.length / k;
  const channels = Array.from({ length: k }, (_, channel) => {
    const weight = weights[channel * bias.length + kind]!;
    return Float32Array.from(
      { length: positions },
      (_, at) => weight * features[at * k + channel]!,
    );
  });
  const map = new Float32Array(positions);
  channels.forEach((values, channel) => {
    if (!off.has(channel)) values.forEach((value, at) => (map[at]! += value));
  });
  const height = mean(map);
  const own = bias[kind]!;
  return {
    channels,
    shares: channels.map(mean),
    map,
    mean: height,
    bias: own,
    logit: height + own,
  };
}
