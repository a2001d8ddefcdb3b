import { chromium } from 'playwright';
import puppeteer from 'puppeteer-core';
import { chromiumFlags, chromiumPath } from '../chromium.mjs';
import { callOf, find, patience, type Browser, type Visit } from './visit.ts';
import { withWebKit } from './webkit.ts';

const chromiumAt = chromiumPath();
const withChromium: Browser = {
  name: 'Chromium',
  ...(!chromiumAt && { missing: 'Chromium' }),
  async visit(use) {
    const browser = await chromium.launch({ executablePath: chromiumAt!, args: chromiumFlags });
    try {
      return await use(visitOf(await browser.newPage()));
    } finally {
      await browser.close();
    }
  },
};

const firefoxAt = find(process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox');
const withFirefox: Browser = {
  name: 'Firefox',
  ...(!firefoxAt && { missing: 'Firefox (Debian: firefox-esr), or FIREFOX_PATH' }),
  async visit(use) {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxAt!,
      headless: true,
      timeout: patience,
    });
    try {
      return await use(visitOf(await browser.newPage()));
    } finally {
      await browser.close();
    }
  },
};

/** What Playwright's page and Puppeteer's have in common. */
interface Page {
  goto: (url: string, options: { timeout: number }) => Promise<unknown>;
  evaluate: (script: string) => Promise<unknown>;
}

const visitOf = (page: Page): Visit => ({
  async open(url) {
    await page.goto(url, { timeout: patience });
  },
  async ask<A extends unknown[], T>(what: (...given: A) => T, ...given: A) {
    return (await page.evaluate(callOf(what, given))) as T;
  },
});

export const browsers = [withChromium, withFirefox, withWebKit];

/** The browsers besides Chromium, in which everything is tested. */
export const others = [withFirefox, withWebKit];
