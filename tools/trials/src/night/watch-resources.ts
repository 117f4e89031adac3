import type { Page } from 'playwright-core';

/** What a page holds that the browser itself does not count. */
export interface PageResources {
  /** Contexts of sound that are not closed. */
  readonly audioContexts: number;
  /** Of WebGL, by their kinds: created and neither deleted nor collected. */
  readonly webglObjects: Readonly<Record<string, number>>;
  /** Tasks over 50 ms that have ended since the last question. */
  readonly longTasks: readonly LongTask[];
}

/** A task of the page that took longer than a frame may. */
export interface LongTask {
  readonly ms: number;
  /** What ran longest in it: its function or what called it, and its file; `the browser itself` where no script did. */
  readonly script: string;
}

/** Runs in a page before its own code, and counts. */
export const WATCH_RESOURCES = `(() => {
  const contexts = new Set();
  const Plain = AudioContext;
  globalThis.AudioContext = class extends Plain {
    constructor(...values) {
      super(...values);
      contexts.add(this);
    }
    close() {
      contexts.delete(this);
      return super.close();
    }
  };
  const objects = {};
  const live = new WeakSet();
  const collected = new FinalizationRegistry((kind) => objects[kind]--);
  const { prototype } = WebGL2RenderingContext;
  const watch = (kind, create, remove) => {
    objects[kind] = 0;
    const [make, free] = [prototype[create], prototype[remove]];
    prototype[create] = function (...values) {
      const made = make.apply(this, values);
      if (made !== null) {
        objects[kind]++;
        live.add(made);
        collected.register(made, kind, made);
      }
      return made;
    };
    prototype[remove] = function (object) {
      if (object != null && live.delete(object)) {
        objects[kind]--;
        collected.unregister(object);
      }
      return free.call(this, object);
    };
  };
  for (const kind of ['Buffer', 'Framebuffer', 'Program', 'Renderbuffer', 'Shader', 'Texture', 'VertexArray']) {
    watch(kind, 'create' + kind, 'delete' + kind);
  }
  watch('Sync', 'fenceSync', 'deleteSync');
  let [tasks, scripts] = [[], []];
  const gather = (entries) => {
    for (const entry of entries) {
      if (entry.entryType === 'longtask') tasks.push(entry);
      else scripts.push(...entry.scripts);
    }
  };
  const observer = new PerformanceObserver((list) => gather(list.getEntries()));
  observer.observe({ entryTypes: ['longtask', 'long-animation-frame'] });
  const describeTask = ({ startTime, duration }) => {
    const inside = scripts.filter((one) => one.startTime >= startTime && one.startTime < startTime + duration);
    const longest = inside.sort((a, b) => b.duration - a.duration)[0];
    const name = longest?.sourceFunctionName || longest?.invoker;
    const file = longest?.sourceURL.split('/').pop();
    return { ms: duration, script: longest ? [name, file].filter(Boolean).join(', ') : 'the browser itself' };
  };
  let collections = 0;
  // Contexts of sound have threads with heaps of their own; \`--js-flags=--expose-gc\` lets them be collected.
  globalThis.collectSound = async () => {
    for (const { audioWorklet } of contexts) {
      await audioWorklet.addModule('data:text/javascript,gc();//' + ++collections);
    }
  };
  globalThis.resources = () => {
    gather(observer.takeRecords());
    const longTasks = tasks.map(describeTask);
    [tasks, scripts] = [[], []];
    return { audioContexts: contexts.size, webglObjects: { ...objects }, longTasks };
  };
})();`;

/** Collects in the threads of sound of a page with `WATCH_RESOURCES`; Chromium is started with `EXPOSE_COLLECTOR`. */
export const collectSound = (page: Page): Promise<unknown> => page.evaluate('collectSound()');

export const EXPOSE_COLLECTOR = '--js-flags=--expose-gc';

/** What a page with `WATCH_RESOURCES` holds. */
export const pageResources = (page: Page): Promise<PageResources> =>
  page.evaluate<PageResources>('resources()');
