/** The module in which Astro keeps the content store while it serves. */
const storeModule = '\0astro:data-layer-content';

/** The event on Vite's file watcher by which a collection's loader says what it has met; see src/markdown/loader.ts. */
const contentRead = 'content:read';

/** In `astro dev`: what was saved is what is served, and a mistake in the content is seen in the browser. */
export const content = {
  name: 'content-in-dev',
  apply: 'serve',
  configureServer(server) {
    for (const environment of Object.values(server.environments))
      if ('runner' in environment) keepFresh(environment);
    showMistakes(server);
  },
};

/**
 * When the content store has changed, Astro has the server forget all modules that import it, but the module runner
 * only the store itself. A runner asks whether the server still has its own copy of a module; if something else (the
 * collector of a page's styles) has had it transformed in the meantime, the answer is yes, and a page goes on with
 * what it read from the old store until the next save. So the runner forgets the importers too.
 */
function keepFresh(environment) {
  environment.hot.api.outsideEmitter.on('send', ({ event }) => {
    if (event === 'astro:content-changed') forget(environment.runner.evaluatedModules);
  });
}

function forget(modules) {
  const seen = new Set();
  const left = [storeModule];
  while (left.length > 0) {
    const id = left.pop();
    const found = modules.getModuleById(id);
    if (!found || seen.has(id)) continue;
    seen.add(id);
    modules.invalidateModule(found);
    left.push(...found.importers);
  }
}

/** Every mistake stands in the browser, over each page that is open or is opened, until the content is right. */
function showMistakes(server) {
  const { hot } = server.environments.client;
  const standing = new Map();
  server.watcher.on(contentRead, ({ collection, mistakes }) => {
    const before = standing.size;
    if (mistakes === '') standing.delete(collection);
    else standing.set(collection, mistakes);
    if (standing.size > 0) hot.send(errorOf(standing, server.config.root));
    // Takes the message away; a page that was opened with it reloads.
    else if (before > 0) hot.send({ type: 'update', updates: [] });
  });
  hot.on('vite:client:connect', (_, client) => {
    if (standing.size > 0) client.send(errorOf(standing, server.config.root));
  });
}

/** What Vite's client draws; a mistake is said in the words of the build, `file:line: what is wrong`. */
function errorOf(standing, root) {
  // One mistake may be met by several collections.
  const lines = new Set([...standing.values()].flatMap((mistakes) => mistakes.split('\n')));
  const message = [...lines].join('\n');
  const [, file, line] = /^([^:\s]+):(\d+): /.exec(message) ?? [];
  const loc = file && { file: `${root}/${file}`, line: Number(line), column: 1 };
  const title = 'A mistake in the content';
  return {
    type: 'error',
    err: { name: 'Mistake', title, message, stack: '', ...(loc && { loc }) },
  };
}
