/**
 * What keeps demos from running that a reader or a host can do something about: the browser has no WebAssembly with
 * SIMD, the policy under which the page is served forbids it, a file did not arrive, or memory was refused.
 */
export type Hindrance = 'noWasm' | 'policy' | 'file' | 'memory';

/** A file that did not arrive; the message names it. */
export class FileMissing extends Error {}

/** What our engine says when memory is refused, and what browsers say of an array buffer. */
const short = /no memory left|too little memory|out of memory|allocation failed/i;

/** What an error says of what hinders, if anything. */
export function hindranceIn(error: unknown): 'file' | 'memory' | undefined {
  if (error instanceof FileMissing) return 'file';
  return short.test(String(error)) ? 'memory' : undefined;
}

/** The bytes of a file. Rejects with a `FileMissing`, also if the host answers with a page in its place. */
export async function load(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new FileMissing(`${url}: ${String(error)}`);
  });
  if (!response.ok) throw new FileMissing(`${url}: ${response.status} ${response.statusText}`);
  if (response.headers.get('content-type')?.startsWith('text/html'))
    throw new FileMissing(`${url}: the host answered with a page (text/html)`);
  return response.arrayBuffer();
}

/** What browsers say of a module that did not arrive, and Vite of its style sheet. */
const missing = /import|preload CSS/i;

/** The result of a dynamic import. Rejects with a `FileMissing` if a file of it did not arrive. */
export const arrived = <T>(module: Promise<T>): Promise<T> =>
  module.catch((error: unknown) => {
    throw missing.test(String(error)) ? new FileMissing(String(error)) : error;
  });

/** The header of a WebAssembly module, which is a whole one without content. */
const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** Why WebAssembly cannot be used in this thread, if it cannot. A policy forbids to compile, not to validate. */
export async function wasmHindrance(): Promise<'noWasm' | 'policy' | undefined> {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(simd)) return 'noWasm';
  return WebAssembly.compile(empty).then(
    () => undefined,
    () => 'policy',
  );
}

/** The same with one function, which makes a vector. */
const simd = Uint8Array.of(
  ...empty,
  ...[1, 5, 1, 0x60, 0, 1, 0x7b], // its type: nothing in, a vector out
  ...[3, 2, 1, 0],
  ...[10, 8, 1, 6, 0, 0x41, 0, 0xfd, 0x0f, 0x0b], // i32.const 0, i8x16.splat, end
);
