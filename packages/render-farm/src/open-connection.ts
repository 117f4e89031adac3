import { PhospheneError } from '@phosphene/model/errors';
import { Redis } from 'ioredis';
import type { QueueAddress } from './queue-address.ts';

/** Milliseconds. */
const CONNECT = 10_000;
/** So often it is asked whether anybody answers; who does not until the next time counts as cut off. */
const ASK = 20_000;
const RETRY = { first: 200, longest: 2_000 };

/**
 * Connects to a Redis. The first attempt must succeed; from then on a connection that is cut is tried again without end,
 * and what was asked in between waits.
 *
 * @throws {PhospheneError} when it can't be reached, or refuses user or password
 */
export async function openConnection(
  { url, shown }: QueueAddress,
  onNote: (line: string) => void = () => undefined,
): Promise<Redis> {
  let opened = false;
  let fault: NodeJS.ErrnoException | null = null;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT,
    keepAlive: CONNECT,
    retryStrategy: (times) => (opened ? Math.min(times * RETRY.first, RETRY.longest) : null),
  });
  redis.on('error', (error: Error) => (fault ??= error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (cause) {
    redis.disconnect();
    throw unreachable(shown, fault ?? (cause as Error));
  }
  opened = true;
  let cut = false;
  redis.on('close', () => {
    if (!cut && redis.status !== 'end') onNote(`The connection to ${shown} is cut; trying again.`);
    cut = true;
  });
  redis.on('ready', () => {
    if (cut) onNote(`The connection to ${shown} is back.`);
    cut = false;
  });
  watch(redis);
  return redis;
}

/**
 * Begins a connection anew that has fallen silent: a pulled cable says nothing. ioredis's own `socketTimeout` keeps its
 * timer when a connection is cut, and then ends the next one.
 */
function watch(redis: Redis): void {
  let asked: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    if (redis.status !== 'ready') return;
    if (asked !== null) redis.disconnect(true);
    else {
      const answered = (): void => void (asked = null);
      asked = redis.ping().then(answered, answered);
    }
  }, ASK);
  timer.unref();
  redis.once('end', () => clearInterval(timer));
}

function unreachable(shown: string, cause: NodeJS.ErrnoException): PhospheneError {
  const { code, message } = cause;
  if (/WRONGPASS|NOAUTH|NOPERM|invalid password/i.test(message)) {
    return new PhospheneError(`${shown}: the queue refuses user or password.`, {
      remedy: 'Give them as redis://user:password@host, or in PHOSPHENE_QUEUE_PASSWORD.',
      cause,
    });
  }
  return new PhospheneError(`${shown}: the queue can't be reached (${code ?? message}).`, {
    remedy: 'See that Redis runs there and lets this machine in: redis-cli -h HOST ping.',
    cause,
  });
}
