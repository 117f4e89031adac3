import type { PrecacheEntry } from 'workbox-precaching';

declare global {
  interface Window {
    /** The player's own files; the build puts the list here. Only a service worker has it. */
    readonly __WB_MANIFEST: (PrecacheEntry | string)[];
  }
}

/** An event that a service worker stays alive for. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** The part of a service worker's global scope that ours uses. TypeScript's types for pages have none of it. */
export interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly unknown[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<OfflineRequest> & LastingEvent) => void,
  ): void;
}

/** What the page asks of its service worker. The answer to `keep`, an `OfflineReply`, goes to the message's port. */
export type OfflineRequest =
  /** Keep what lies at these addresses: folders of bundles (they end with a slash), zips, scores, set lists with all that they name. */
  | { readonly kind: 'keep'; readonly addresses: readonly string[] }
  /** Replace the older worker, if `entry`, the script that the page runs, is of the new one's version. */
  | { readonly kind: 'take-over'; readonly entry: string };

/** Whether all of it plays without a network now. */
export interface OfflineReply {
  readonly kept: boolean;
}
