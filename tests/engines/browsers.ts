import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, chromiumPath } from '../../harness/chromium.mjs';

export interface Browser {
  name: string;
  /** The package to install if it is missing. */
  missing?: string;
  /** Opens the addresses in turn and returns the text of each page once there is some. */
  read: (urls: readonly string[]) => Promise<string[]>;
}

/** Time limit of a page in milliseconds. */
const patience = 120_000;
const hasText = () => document.body.textContent.trim() !== '';

async function inTurn(urls: readonly string[], read: (url: string) => Promise<string>) {
  const texts: string[] = [];
  for (const url of urls) texts.push(await read(url));
  return texts;
}

const find = (...paths: (string | undefined)[]) => paths.find((path) => path && existsSync(path));

const chromiumAt = chromiumPath();
const withChromium: Browser = {
  name: 'Chromium',
  ...(!chromiumAt && { missing: 'Chromium' }),
  async read(urls) {
    const browser = await chromium.launch({ executablePath: chromiumAt!, args: chromiumFlags });
    try {
      const page = await browser.newPage();
      return await inTurn(urls, async (url) => {
        await page.goto(url);
        await page.waitForFunction(hasText, undefined, { timeout: patience });
        return page.evaluate(() => document.body.textContent);
      });
    } finally {
      await browser.close();
    }
  },
};

const firefoxAt = find(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox');
const withFirefox: Browser = {
  name: 'Firefox',
  ...(!firefoxAt && { missing: 'Firefox (Debian: firefox-esr), or FIREFOX_PATH' }),
  async read(urls) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxAt!,
      headless: true,
    });
    try {
      const page = await browser.newPage();
      return await inTurn(urls, async (url) => {
        await page.goto(url);
        await page.waitForFunction(hasText, { timeout: patience });
        return page.evaluate(() => document.body.textContent);
      });
    } finally {
      await browser.close();
    }
  },
};

const driverAt = find('/usr/bin/WebKitWebDriver');
const miniBrowserAt = find(
  ...['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu/webkit2gtk-4.1/MiniBrowser`),
);
const displayAt = find('/usr/bin/Xvfb');
const withWebKit: Browser = {
  name: 'WebKit',
  ...(!(driverAt && miniBrowserAt && displayAt) && {
    missing: 'WebKit (Debian: webkit2gtk-driver, xvfb)',
  }),
  async read(urls) {
    const children: ChildProcess[] = [];
    try {
      // Any free display and port: -displayfd writes the number that Xvfb has chosen.
      const display = await startDisplay(children);
      const driver = await startDriver(children, display);
      return await readOverWebDriver(driver, urls);
    } finally {
      for (const child of children.reverse()) child.kill();
    }
  },
};

export const browsers = [withChromium, withFirefox, withWebKit];

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
  for (let attempt = 0; attempt < 100; attempt++) {
    if (await fetch(`${url}/status`).catch(() => undefined)) return url;
    await pause(100);
  }
  throw new Error('WebKitWebDriver did not start');
}

async function readOverWebDriver(driver: string, urls: readonly string[]): Promise<string[]> {
  const send = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${driver}/session${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = (await response.json()) as { value: { sessionId: string; message: string } };
    if (!response.ok) throw new Error(value.message);
    return value;
  };
  const { sessionId } = await send('POST', '', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: miniBrowserAt, args: ['--automation'] },
      },
    },
  });
  try {
    const script = { script: 'return document.body.textContent.trim()', args: [] };
    return await inTurn(urls, async (url) => {
      await send('POST', `/${sessionId}/url`, { url });
      const end = Date.now() + patience;
      while (Date.now() < end) {
        const text: unknown = await send('POST', `/${sessionId}/execute/sync`, script);
        if (typeof text === 'string' && text) return text;
        await pause(200);
      }
      throw new Error('the page did not answer');
    });
  } finally {
    await send('DELETE', `/${sessionId}`);
  }
}
