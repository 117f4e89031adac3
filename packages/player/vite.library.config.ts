import { defineConfig } from 'vite';

/**
 * The player as a library: ES modules with everything in them but Three.js, which is the page's own. Threads and wasm lie
 * beside them, named relative to the module. Not Vite's own library mode, which writes such files into the code as text.
 */
export default defineConfig({
  base: './',
  publicDir: false,
  resolve: { conditions: ['@phosphene/source', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  build: {
    outDir: 'dist/library',
    emptyOutDir: true,
    target: 'es2022',
    // A bundler that takes the library further minifies by itself; the list of preloads would go into the page.
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rollupOptions: {
      input: 'src/library/index.ts',
      preserveEntrySignatures: 'strict',
      external: ['three'],
      output: { entryFileNames: 'phosphene-player.js' },
    },
  },
});
