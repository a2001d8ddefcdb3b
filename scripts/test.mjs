// npm test [-- stage … demo …]: installs missing packages, runs all stages (or the named ones) for all demos (or the
// named ones), and counts the tests.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureChromium, install, main, Problem, root, run } from './first-run.mjs';
import { demosIn, narrowed, plan } from './plan.mjs';

/** `names`: failed tests. @typedef {{ passed: number, failed: number, skipped: number, names?: string[] }} Counts */
/** @typedef {{ name: string, script: string, count?: (report: any) => Counts, chromium?: true }} Stage */

const reports = join(root, 'test-results');

/**
 * Each stage is an npm script. Test runners write `test-results/<stage>.json`, from which tests are counted; any other
 * stage counts as one test.
 * @type {Stage[]}
 */
const stages = [
  { name: 'lint', script: 'lint' },
  { name: 'types', script: 'types' },
  { name: 'node', script: 'test:node', count: countVitest },
  { name: 'browser', script: 'test:browser', count: countVitest, chromium: true },
  { name: 'build', script: 'build' },
  { name: 'site', script: 'test:site', count: countPlaywright, chromium: true },
];

await main(async () => {
  const asked = wanted(process.argv.slice(2));
  const chosen = stages.filter(({ name }) => asked.stages.includes(name));
  await install();
  if (chosen.some(({ chromium }) => chromium)) await ensureChromium();
  mkdirSync(reports, { recursive: true });
  const results = [];
  if (asked.demos.length > 0) process.env.DEMOS = asked.demos.join();
  for (const stage of chosen) {
    const args = narrowed(stage.name, asked.demos, root);
    if (args) results.push(await perform(stage, args));
  }
  summarise(results);
});

/** @param {string[]} args */
function wanted(args) {
  try {
    return plan(args, { stages: stages.map(({ name }) => name), demos: demosIn(root) });
  } catch (error) {
    throw new Problem(error.message);
  }
}

/** @param {Stage} stage @param {string[]} args */
async function perform({ name, script, count }, args) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const report = join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const start = performance.now();
  const code = await run('npm', ['run', '--silent', script, '--', ...args]);
  const seconds = (performance.now() - start) / 1000;
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (count && existsSync(report))
    Object.assign(counts, count(JSON.parse(readFileSync(report, 'utf8'))));
  else if (code === 0 && !count) counts.passed = 1;
  // A runner can fail with no failed test: no test found, a file that does not load, an error outside a test.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  return { name, seconds, ...counts };
}

/** @param {any} report @returns {Counts} */
function countVitest({
  numPassedTests,
  numFailedTests,
  numPendingTests,
  numTodoTests,
  testResults,
}) {
  // A file that does not load has failed and has no tests to count.
  const unloaded = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
    names: testResults.flatMap((/** @type {any} */ file) => [
      ...(unloaded.includes(file) ? [file.name] : []),
      ...file.assertionResults
        .filter((/** @type {any} */ test) => test.status === 'failed')
        .map((/** @type {any} */ test) => `${file.name}: ${test.fullName}`),
    ]),
  };
}

/** @param {any} report @returns {Counts} */
function countPlaywright({ stats, suites }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    names: suites.flatMap(failedIn),
  };
}

/** @param {any} suite @returns {string[]} */
function failedIn({ file, specs = [], suites = [] }) {
  const failed = specs.filter((/** @type {any} */ spec) => !spec.ok);
  return [
    ...failed.map((/** @type {any} */ spec) => `${file}: ${spec.title}`),
    ...suites.flatMap(failedIn),
  ];
}

/** @param {({ name: string, seconds: number } & Counts)[]} results */
function summarise(results) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  console.log();
  for (const { name, seconds, ...counts } of results) {
    console.log(`${name.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s   ${inWords(counts)}`);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  for (const name of results.flatMap(({ names = [] }) => names)) console.log(`failed: ${name}`);
  console.log(`\n${inWords(total)}`);
  if (total.failed > 0) process.exitCode = 1;
}

/** @param {Counts} counts */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
