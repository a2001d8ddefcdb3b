/**
 * The compiled kernels and the memory that they work on: that of the tfjs wasm backend, so that a tensor's data is
 * handed over as an address and nothing is copied.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { DataId, DataType, KernelFunc, TensorInfo } from '@tensorflow/tfjs-core';

/** The functions of assembly/index.ts: addresses, sizes and flags in, nothing or a size out. */
type Kernel = (...values: number[]) => number;
export type Kernels = Readonly<
  Record<
    | 'packedBytes'
    | 'matmul'
    | 'convolution'
    | 'convolutionBytes'
    | 'filterGradient'
    | 'inputGradient'
    | 'inputGradientBytes'
    | 'winograd'
    | 'winogradBytes'
    | 'winogradInputBytes'
    | 'winogradInputGradient'
    | 'winogradFilterBytes'
    | 'winogradFilterGradient'
    | 'pool'
    | 'activation'
    | 'activationGradient'
    | 'columnSums'
    | 'spreadColumns'
    | 'softmaxCrossEntropy'
    | 'softmaxCrossEntropyGradient'
    | 'segmentSum'
    | 'gather'
    | 'binary'
    | 'adam'
    | 'sgd',
    Kernel
  >
>;

/** What we use of tfjs's BackendWasm, whose own type keeps most of this private. */
interface WasmBackend {
  readonly wasm: {
    readonly asm: { readonly memory: WebAssembly.Memory };
    _malloc: (bytes: number) => number;
    _free(address: number): void;
  };
  readonly dataIdMap: { get(dataId: DataId): { readonly memoryOffset: number } };
  makeOutput(shape: readonly number[], dtype: DataType): TensorInfo;
  incRef(dataId: DataId): void;
  disposeData(dataId: DataId): boolean;
}

export let kernels: Kernels;
export let backend: WasmBackend;

/** Compiles kernels.wasm against the memory of the running wasm backend. */
export async function loadKernels(): Promise<void> {
  const current = tf.backend() as unknown as WasmBackend;
  const binary = await read(new URL('./kernels.wasm', import.meta.url));
  neverNowhere(current.wasm);
  const { memory } = current.wasm.asm;
  const { instance } = await WebAssembly.instantiate(binary, { env: { memory } });
  kernels = instance.exports as unknown as Kernels;
  backend = current;
}

/** Where memory is refused, tfjs would take address 0 for it and write over what lies there: it becomes an error. */
function neverNowhere(wasm: WasmBackend['wasm']): void {
  wasm._free(wasm._malloc(1)); // the first call replaces the function
  const allocate = wasm._malloc;
  wasm._malloc = (bytes) => {
    // Above 2 GiB addresses come back negative; what does not fit in 32 bits would wrap around.
    const address = bytes < 2 ** 32 ? allocate(bytes) >>> 0 : 0;
    if (address === 0 && bytes > 0) throw new Error(`There is no memory left for ${bytes} bytes.`);
    return address;
  };
}

/** A file beside this module, over the network or, in Node, from the disk. */
async function read(url: URL): Promise<BufferSource> {
  if (url.protocol === 'file:') {
    const { process } = globalThis as unknown as { process: NodeProcess };
    return process.getBuiltinModule('node:fs').readFileSync(url);
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url.href} could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}

/** Node's way to a built-in module that no bundler tries to resolve. */
interface NodeProcess {
  getBuiltinModule(name: 'node:fs'): { readFileSync(url: URL): Uint8Array<ArrayBuffer> };
}

/**
 * Where a tensor's first element is. Holds until the tensor is disposed of; memory may grow in between.
 * Throws if its elements are of another type than the kernel reads, for their bits would be taken for numbers.
 */
export function address({ dataId, dtype }: TensorInfo, wanted: DataType = 'float32'): number {
  if (dtype !== wanted) throw new Error(`This kernel computes with ${wanted}, not ${dtype}.`);
  return backend.dataIdMap.get(dataId).memoryOffset;
}

/** A new tensor whose elements are not set yet. */
export const output = (shape: readonly number[]): TensorInfo =>
  backend.makeOutput(shape, 'float32');

/** A new tensor of zeros, for what sums over nothing. */
export function zeros(shape: readonly number[]): TensorInfo {
  const x = output(shape);
  new Float32Array(backend.wasm.asm.memory.buffer, address(x), count(shape)).fill(0);
  return x;
}

/** The same data under another shape; both count as holders. */
export function shared(x: TensorInfo, shape: number[] = x.shape): TensorInfo {
  backend.incRef(x.dataId);
  return { dataId: x.dataId, shape, dtype: x.dtype };
}

let workspace = 0;
let workspaceBytes = 0;

/** Memory for intermediate results, good until the next call of scratch. Only ever grows. */
export function scratch(bytes: number): number {
  if (bytes > workspaceBytes) {
    // Given back first, so that the larger one may take its place; forgotten, should there be no room.
    backend.wasm._free(workspace);
    [workspace, workspaceBytes] = [0, 0];
    workspace = backend.wasm._malloc(bytes);
    workspaceBytes = bytes;
  }
  return workspace;
}

/** A kernel as tfjs calls it, with its inputs and attributes named. */
export type TypedKernel<Inputs, Attributes = object> = (call: {
  inputs: Inputs;
  attrs: Attributes;
}) => TensorInfo | TensorInfo[];

/** Makes `kernel` serve `name` on the wasm backend, in place of tfjs's own if it has one. */
export function register<Inputs, Attributes = object>(
  name: string,
  kernel: TypedKernel<Inputs, Attributes>,
): void {
  if (tf.getKernel(name, 'wasm') as tf.KernelConfig | undefined) tf.unregisterKernel(name, 'wasm');
  tf.registerKernel({
    kernelName: name,
    backendName: 'wasm',
    kernelFunc: kernel as unknown as KernelFunc,
  });
  ours.add(name);
}

/** Names of the kernels that we serve. */
export const ours = new Set<string>();

/** tfjs's own kernel, for what ours does not cover. Take it before registering over it. */
export function stock(name: string): (call: object) => TensorInfo {
  const { kernelFunc } = tf.getKernel(name, 'wasm');
  return (call) => kernelFunc({ ...call, backend } as never) as TensorInfo;
}

/** The number of elements of a shape. */
export function count(shape: readonly number[]): number {
  let size = 1;
  for (const dimension of shape) size *= dimension;
  return size;
}
