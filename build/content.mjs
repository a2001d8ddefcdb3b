/** The module that holds Astro's content store in the dev server. */
const storeModule = '\0astro:data-layer-content';

/** Event on Vite's file watcher with which a collection's loader reports its mistakes; see src/markdown/loader.ts. */
const contentRead = 'content:read';

/** For `astro dev`: serves the saved state of the content, and shows mistakes in it in the browser. */
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
 * After a change of the content store Astro invalidates all modules that import it in the server, but in the module
 * runner only the store itself. The runner reuses a module if the server has a transformed copy; if something else (the
 * collector of a page's styles) has requested one in the meantime, a page keeps what it read from the old store until
 * the next save. So the importers are invalidated in the runner too.
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

/** Shows all mistakes in every page, open or opened later, until they are corrected. */
function showMistakes(server) {
  const { hot } = server.environments.client;
  const standing = new Map();
  server.watcher.on(contentRead, ({ collection, mistakes }) => {
    const before = standing.size;
    if (mistakes === '') standing.delete(collection);
    else standing.set(collection, mistakes);
    if (standing.size > 0) hot.send(errorOf(standing, server.config.root));
    // An update removes the message; a page that was opened with it reloads.
    else if (before > 0) hot.send({ type: 'update', updates: [] });
  });
  hot.on('vite:client:connect', (_, client) => {
    if (standing.size > 0) client.send(errorOf(standing, server.config.root));
  });
}

/** An error for Vite's overlay, with the build's messages, `file:line: what is wrong`. */
function errorOf(standing, root) {
  // Several collections may report the same mistake.
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
