/** Most servers are done with an answer long before. */
const UNREAD_MS = 60_000;

/**
 * Rings once nobody has read anything for a minute, two at most: a client that stops at the last line it
 * needs would else keep the connection for as long as the server goes on. Gives what ends the watch.
 *
 * @param bytesRead So far; NaN while somebody waits for more.
 */
export function unreadAlarm(bytesRead: () => number, ring: () => void): () => void {
  let before = 0;
  const timer = setInterval(() => {
    const now = bytesRead();
    if (now === before) ring();
    before = now;
  }, UNREAD_MS);
  timer.unref();
  return () => clearInterval(timer);
}
