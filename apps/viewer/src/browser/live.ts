import type { ListedMessage, ListMessage, RunMessage } from './live-messages.js';

/** Keeps what a page says of running evaluations up to date; texts are only ever set as text. */
const place = document.querySelector<HTMLElement>('[data-live="run"]');
const losses = document.querySelector<HTMLElement>('[data-live="losses"]');
if (place?.dataset['progress'] !== undefined) followRun(place, place.dataset['progress']);
else if (losses?.dataset['ready'] !== undefined) void showWhenRead(losses, losses.dataset['ready']);
else followList();

/**
 * Loads the page again when its losses have been read, where its reader has not begun to read and it was
 * not loaded again already: a run that goes on has losses to be read again and again.
 */
async function showWhenRead(note: HTMLElement, address: string): Promise<void> {
  const { ok } = await fetch(address);
  if (!ok) return;
  const [loading] = performance.getEntriesByType('navigation');
  const isFirst = !(loading instanceof PerformanceNavigationTiming) || loading.type !== 'reload';
  if (isFirst && scrollY === 0 && document.activeElement === document.body) location.reload();
  else note.firstChild?.replaceWith('The losses have been read. To see them, ');
}

function followRun(page: HTMLElement, address: string): void {
  let started: readonly Started[] = [];
  let said = -1;
  let ahead = 0;
  const ticking = setInterval(() => {
    fill(started, ahead);
  }, 1000);
  listen(address, (data, close) => {
    // Written by this page's own server.
    const message = JSON.parse(data) as RunMessage;
    ahead = Date.parse(message.now) - Date.now();
    showBar(page, message);
    setText(page, 'state', message.stateText);
    started = showRunning(page, message);
    // At once: rows that wait for the next second would flicker.
    fill(started, ahead);
    setText(page, 'pace', message.pace);
    fillTable(page, 'failed', message.failed);
    fillTable(page, 'warned', message.warnings);
    const quarter =
      message.planned === undefined ? 0 : Math.floor((4 * message.done) / message.planned);
    const news = quarter * 10_000 + message.failures;
    if (said !== -1 && news !== said) announce(message.text);
    said = news;
    if (message.isRunning) return;
    close();
    clearInterval(ticking);
    announce(`The run has ended: ${message.state}.`);
    setText(page, 'heading', `It has ended: ${message.state}`);
    for (const node of page.querySelectorAll('[data-live="while-running"]')) node.remove();
    const next = message.isUnfinished ? 'resume' : 'ended';
    page.querySelector(`[data-live="${next}"]`)?.removeAttribute('hidden');
  });
}

function followList(): void {
  const told = new Set<string>();
  // By the server's clock: runs that a search leaves out are no news.
  const since = document.querySelector<HTMLElement>('[data-since]')?.dataset['since'] ?? '';
  listen('/progress', (data) => {
    // Written by this page's own server.
    const { runs } = JSON.parse(data) as ListMessage;
    for (const message of runs) {
      const row = document.querySelector<HTMLElement>(`tr[data-run="${CSS.escape(message.id)}"]`);
      if (row === null) {
        const isNew = message.begunAt !== undefined && message.begunAt > since;
        if (isNew && !told.has(message.id)) offerReload('A run has begun.');
        told.add(message.id);
        continue;
      }
      showBar(row, message);
      const state = row.querySelector('.state');
      if (state === null || state.textContent === message.stateText) continue;
      state.textContent = message.stateText;
      if (!message.isRunning) offerReload(`${message.id} has ended: ${message.state}.`);
    }
  });
}

/** Events of the server; a lost connection is said, and taken up again by the browser. */
function listen(address: string, take: (data: string, close: () => void) => void): void {
  const source = new EventSource(address);
  const lost = document.querySelector('[data-live="lost"]');
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    lost?.setAttribute('hidden', '');
    take(data, () => source.close());
  });
  source.addEventListener('error', () => lost?.removeAttribute('hidden'));
  addEventListener('pagehide', () => source.close());
}

function showBar(within: Element, { text, done, planned }: ListedMessage): void {
  setText(within, 'text', text);
  const bar = within.querySelector('progress');
  if (bar === null || planned === undefined) return;
  bar.max = planned;
  bar.value = done;
}

/** Where the time since a cell was begun is shown. */
interface Started {
  readonly node: Element;
  readonly at: number;
}

function fill(started: readonly Started[], ahead: number): void {
  for (const { node, at } of started) node.textContent = elapsed(Date.now() + ahead - at);
}

function showRunning(page: Element, { running, more }: RunMessage): readonly Started[] {
  const list = page.querySelector('[data-live="running"]');
  const started = running.map(({ label, since }) => ({
    label,
    at: Date.parse(since),
    node: document.createElement('span'),
  }));
  list?.replaceChildren(
    ...started.map(({ label, node }) => {
      const item = document.createElement('li');
      node.className = 'detail';
      item.append(label, ' ', node);
      return item;
    }),
  );
  setText(page, 'more', more);
  return started;
}

/** The rows of a table that is hidden as long as it is empty. */
function fillTable(page: Element, name: string, rows: RunMessage['warnings']): void {
  const section = page.querySelector<HTMLElement>(`[data-live="${name}"]`);
  if (section === null || rows.length === 0) return;
  section.hidden = false;
  section.querySelector('tbody')?.replaceChildren(
    ...rows.map(([title = '', ...texts]) => {
      const row = document.createElement('tr');
      const head = document.createElement('th');
      head.scope = 'row';
      head.textContent = title;
      row.append(head, ...texts.map(cellOf));
      return row;
    }),
  );
}

function cellOf(text: string): HTMLElement {
  const cell = document.createElement('td');
  cell.textContent = text;
  return cell;
}

function setText(within: Element, name: string, text: string): void {
  const node = within.querySelector(`[data-live="${name}"]`);
  if (node !== null && node.textContent !== text) node.textContent = text;
}

function announce(text: string): void {
  setText(document.body, 'said', text);
}

function offerReload(text: string): void {
  announce(`${text} Reload to see it.`);
  document.querySelector('[data-live="news"]')?.removeAttribute('hidden');
  setText(document.body, 'news-text', text);
}

function elapsed(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
