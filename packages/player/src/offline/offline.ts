import type { StageFeature } from '../stage/stage-feature.ts';
import type { OfflineReply, OfflineRequest } from './service-worker-scope.ts';

/**
 * Keeps the player, and the bundle, score and set list that the address names, for when there is no network. On the stage's root
 * element, `data-offline` says how that stands: `ready` or `failed`; where nothing is kept it is missing.
 *
 * Browsers allow it on https and localhost only: over plain http in a LAN the stage just plays. It is off in
 * development, which has no service worker, and with `?test`, whose pages come and go.
 */
export const offline: StageFeature = (stage) => {
  if (!import.meta.env.PROD || stage.address.test) return;
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) return;
  const { dataset } = stage.page.root;
  stage.figures.push(() => {
    if (dataset['offline'] === undefined) return null;
    return `offline ${dataset['offline'] === 'ready' ? 'plays without a network' : 'needs the network'}`;
  });
  const { bundle, scoreFile, setList } = stage.address;
  const addresses = [bundle, scoreFile, setList].filter((address) => address !== null);
  const start = async (): Promise<void> => {
    try {
      dataset['offline'] = (await keep(addresses)) ? 'ready' : 'failed';
    } catch (error) {
      // The stage plays on; only the next visit needs the network.
      console.info('Nothing is kept for playing without a network:', error);
      dataset['offline'] = 'failed';
    }
  };
  // After the page's own files have come.
  window.addEventListener('load', () => void start(), { once: true });
};

async function keep(addresses: readonly string[]): Promise<boolean> {
  const { serviceWorker } = navigator;
  const worker = new URL('service-worker.js', document.baseURI);
  const registration = await serviceWorker.register(worker, { updateViaCache: 'none' });
  offerTakeOver(registration);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => offerTakeOver(registration));
  });
  // An installed player's cache is not for the browser to clear. Not asked in a tab, where some browsers ask the viewer.
  if (matchMedia('(display-mode: fullscreen), (display-mode: standalone)').matches) {
    await navigator.storage.persist();
  }
  const { active } = await Promise.race([serviceWorker.ready, failedInstallation(registration)]);
  const { port1, port2 } = new MessageChannel();
  const reply = new Promise<OfflineReply>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<OfflineReply>) => resolve(data);
  });
  active!.postMessage({ kind: 'keep', addresses } satisfies OfflineRequest, [port2]);
  return (await reply).kept;
}

/** Rejects when the worker that is being installed can't be: then `serviceWorker.ready` never settles. */
function failedInstallation({ installing }: ServiceWorkerRegistration): Promise<never> {
  return new Promise((_resolve, reject) => {
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'redundant') reject(new Error('not all of the player came'));
    });
  });
}

/** Lets a new version that waits replace the old one, if this page is of the new version too. */
function offerTakeOver({ waiting }: ServiceWorkerRegistration): void {
  waiting?.postMessage({ kind: 'take-over', entry: import.meta.url } satisfies OfflineRequest);
}
