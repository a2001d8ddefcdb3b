import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { callOf, find, patience, type Browser, type Visit } from './visit.ts';

const driverAt = find('/usr/bin/WebKitWebDriver');
const miniBrowserAt = find(
  ...['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
);
const displayAt = find('/usr/bin/Xvfb');

/** WebKitGTK's own small browser on a display without a screen, over WebDriver. */
export const withWebKit: Browser = {
  name: 'WebKit',
  ...(!(driverAt && miniBrowserAt && displayAt) && {
    missing: 'WebKit (Debian: webkit2gtk-driver, xvfb)',
  }),
  async visit(use) {
    const children: ChildProcess[] = [];
    try {
      // Any free display and port: -displayfd writes the number that Xvfb has chosen.
      const display = await startDisplay(children);
      const driver = await startDriver(children, display);
      return await overWebDriver(driver, use);
    } finally {
      for (const child of children.reverse()) child.kill();
    }
  },
};

async function startDisplay(children: ChildProcess[]): Promise<string> {
  const child = spawn(displayAt!, ['-displayfd', '3', '-screen', '0', '800x600x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(child);
  const numbers = child.stdio[3] as NodeJS.ReadableStream;
  // Reads the whole line: Xvfb writes number and newline separately, and a closed pipe would end it.
  let line = '';
  for await (const chunk of numbers)
    if ((line += String(chunk)).endsWith('\n')) return `:${line.trim()}`;
  throw new Error('Xvfb did not start');
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function startDriver(children: ChildProcess[], display: string): Promise<string> {
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  children.push(spawn(driverAt!, [`--port=${port}`], { env, stdio: 'ignore' }));
  const url = `http://127.0.0.1:${port}`;
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if (await fetch(`${url}/status`).catch(() => undefined)) return url;
    await pause(100);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function overWebDriver<T>(driver: string, use: (page: Visit) => Promise<T>): Promise<T> {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${driver}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error((value as Error).message);
    return value;
  };
  const browser = { binary: miniBrowserAt, args: ['--automation'] };
  const { sessionId } = (await send('POST', '', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browser } },
  })) as { sessionId: string };
  try {
    return await use({
      async open(url) {
        await send('POST', `/${sessionId}/url`, { url });
      },
      async ask<A extends unknown[], T>(what: (...given: A) => T, ...given: A) {
        const script = `return ${callOf(what, given)}`;
        return (await send('POST', `/${sessionId}/execute/sync`, { script, args: [] })) as T;
      },
    });
  } finally {
    await send('DELETE', `/${sessionId}`);
  }
}
