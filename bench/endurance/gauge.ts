/** What a page with a demo and its workers hold in memory, read over the DevTools protocol. */
import type { CDPSession, Page } from 'playwright';

/** Milliseconds to wait for a page on a busy machine. */
export const patience = 300_000;

/** After garbage has been collected. Megabytes are 10⁶ bytes. */
export interface Held {
  /** JavaScript heap of the page, with its array buffers. */
  page_mb: number;
  nodes: number;
  listeners: number;
  workers: number;
  /** JavaScript heap of all workers, with their array buffers; the memory of the wasm backend is not in it. */
  worker_mb: number;
  wasm_mb: number;
  tensors: number;
}

interface Usage {
  usedSize: number;
  backingStorageSize: number;
}
/** What TensorFlow.js says of itself in a worker. */
interface Engine {
  wasm: number;
  tensors: number;
}
/** Sends a command to one worker. */
type Send = <T>(method: string, params?: object) => Promise<T>;

/** Begins to follow the workers of a page; call it before the page opens. Each call of the result measures. */
export async function gaugeOf(page: Page): Promise<() => Promise<Held>> {
  const session = await page.context().newCDPSession(page);
  const workers = await workersOf(session);
  return async () => {
    const inWorkers = await Promise.all([...workers.values()].map(heldBy));
    const sum = (of: (worker: (typeof inWorkers)[number]) => number) =>
      inWorkers.reduce((total, worker) => total + of(worker), 0);
    await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    const heap = (await session.send('Runtime.getHeapUsage')) as Usage;
    return {
      page_mb: megabytes(bytesOf(heap)),
      nodes,
      listeners: jsEventListeners,
      workers: inWorkers.length,
      worker_mb: megabytes(sum(({ heap, engine }) => bytesOf(heap) - held(engine.wasm, heap))),
      wasm_mb: megabytes(sum(({ engine }) => engine.wasm)),
      tensors: sum(({ engine }) => engine.tensors),
    };
  };
}

const bytesOf = ({ usedSize, backingStorageSize }: Usage) => usedSize + backingStorageSize;
/** The part of a heap's buffers that is wasm memory: some versions of Chromium count it there. */
const held = (wasm: number, { backingStorageSize }: Usage) =>
  backingStorageSize >= wasm ? wasm : 0;
const megabytes = (bytes: number) => Number((bytes / 1e6).toFixed(2));

async function heldBy(send: Send) {
  await send('HeapProfiler.collectGarbage');
  const heap = await send<Usage>('Runtime.getHeapUsage');
  const { result } = await send<{ result: { value: Engine } }>('Runtime.evaluate', {
    expression: `(${String(engineHere)})()`,
    returnByValue: true,
  });
  return { heap, engine: result.value };
}

/** Runs in the worker: TensorFlow.js keeps its engine under this name in every thread. */
function engineHere(): Engine {
  const engine = (globalThis as { _tfengine?: TfEngine })._tfengine;
  const wasm = engine?.backend?.wasm?.HEAPU8.byteLength ?? 0;
  return { wasm, tensors: engine?.memory().numTensors ?? 0 };
}
interface TfEngine {
  backend?: { wasm?: { HEAPU8: Uint8Array } };
  memory: () => { numTensors: number };
}

/** The living workers of a page. Playwright gives no session for a worker; the page's session forwards messages. */
async function workersOf(session: CDPSession): Promise<ReadonlyMap<string, Send>> {
  const workers = new Map<string, Send>();
  const waiting = new Map<number, (result: never) => void>();
  let sent = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type !== 'worker') return;
    workers.set(sessionId, (method, params = {}) => {
      const id = ++sent;
      const message = JSON.stringify({ id, method, params });
      return new Promise((resolve, reject) => {
        waiting.set(id, resolve);
        session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
      });
    });
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result: never };
    if (id !== undefined) waiting.get(id)?.(result);
    if (id !== undefined) waiting.delete(id);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  return workers;
}
