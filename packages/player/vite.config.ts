import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import sirv from 'sirv';

/** With `npm run dev`: the folder of the bundle that the stage opens. */
const bundle = process.env['PHOSPHENE_BUNDLE'];

/** Serves the bundle where the stage looks for it; what is exported anew is there on the next reload. */
const serveBundle = (folder: string): Plugin => ({
  name: 'phosphene-bundle',
  configureServer(server) {
    server.middlewares.use('/bundle', sirv(folder, { dev: true }));
  },
});

export default defineConfig({
  base: './',
  plugins:
    bundle !== undefined && existsSync(join(bundle, 'phosphene.json')) ? [serveBundle(bundle)] : [],
  resolve: { conditions: ['@phosphene/source', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
});
