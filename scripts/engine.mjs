/**
 * What Vite must know to run the numeric engine in Node: the ES modules that the browser gets, because the
 * CommonJS bundles beside them would be a second engine.
 */
export const engine = {
  resolve: {
    alias: [
      {
        find: /^@tensorflow\/(tfjs-core|tfjs-backend-wasm)$/,
        replacement: '@tensorflow/$1/dist/index.js',
      },
    ],
  },
  ssr: { noExternal: [/^@tensorflow\/tfjs-(core|backend-wasm)/] },
};
