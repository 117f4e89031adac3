import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import sirv from 'sirv';
import { benchFolder } from '../bench-folder.ts';
import { LATENTS, type DecodeTask } from './decode-task.ts';
import { channelsLast, type Painter } from './painter.ts';

/** What both engines can run on in a browser. */
export interface BrowserDevice {
  readonly kind: 'webgl' | 'webgpu' | 'wasm';
  /** Of wasm; 1 on the others. */
  readonly threads: number;
}

/** @param threads numbers of threads that wasm is tried with */
export function browserDevices(threads: readonly number[]): BrowserDevice[] {
  return [
    { kind: 'webgl', threads: 1 },
    { kind: 'webgpu', threads: 1 },
    ...threads.map((count) => ({ kind: 'wasm', threads: count }) as const),
  ];
}

export function describeDevice({ kind, threads }: BrowserDevice): string {
  if (kind !== 'wasm') return `browser, ${kind}`;
  return `browser, wasm, ${threads === 1 ? '1 thread' : `${threads} threads`}`;
}

/** Serves the bench's page, tfjs, our own kernels, onnxruntime and the tasks from one address. */
export async function serveBench(
  modules: string,
  tasks: string,
): Promise<{ url: string; close: () => void }> {
  const require = createRequire(import.meta.url);
  const tfjs = dirname(dirname(dirname(require.resolve('@tensorflow/tfjs-core/package.json'))));
  const folders: [string, ReturnType<typeof sirv>][] = Object.entries({
    '/modules': tfjs,
    '/webgpu': dirname(fileURLToPath(import.meta.resolve('@phosphene/model/webgpu'))),
    '/ort': modules,
    '/task': tasks,
    '/bench': benchFolder,
  }).map(([prefix, folder]) => [prefix, sirv(folder, { dev: true })]);
  const server = createServer((request, response) => {
    const found = folders.find(([prefix]) => request.url?.startsWith(`${prefix}/`));
    if (found === undefined) return void response.writeHead(404).end();
    // Isolated, so that wasm may use threads where it is asked to.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    request.url = request.url!.slice(found[0].length);
    found[1](request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * A decoder in a page of its own.
 *
 * @throws {Error} when the engine can't run on the device in this browser
 */
export async function paintInBrowser(
  browser: Browser,
  url: string,
  task: DecodeTask,
  engine: Painter['engine'],
  device: BrowserDevice,
): Promise<Painter> {
  const page = await browser.newPage();
  const name = task.folder.split(/[\\/]/).at(-1)!;
  const query = {
    ...{ engine: engine === 'tfjs' ? 'tfjs' : 'ort', device: device.kind, task: name },
    threads: String(device.threads),
  };
  const { latentSize, image } = task.architecture;
  const latents = Array.from({ length: LATENTS }, (_, n) => [
    ...task.latents.subarray(n * latentSize, (n + 1) * latentSize),
  ]);
  const call = <T>(method: string, value: unknown): Promise<T> =>
    page.evaluate(
      ([called, given]) => {
        const { bench } = globalThis as unknown as { bench: Record<string, CallableFunction> };
        return bench[called as string]!(given) as never;
      },
      [method, value] as const,
    );
  try {
    await page.goto(`${url}/bench/decode-page.html?${String(new URLSearchParams(query))}`);
    await page.waitForFunction('globalThis.bench !== undefined');
    await call('start', latents);
  } catch (error) {
    await page.close();
    throw error;
  }
  return {
    engine,
    device: describeDevice(device),
    async paint(index) {
      const values = await call<number[]>('paint', index);
      return engine === 'tfjs' ? Float32Array.from(values) : channelsLast(values, image.channels);
    },
    run: async (count) => (await call<number>('run', count)) / 1000,
    close: () => page.close(),
  };
}
