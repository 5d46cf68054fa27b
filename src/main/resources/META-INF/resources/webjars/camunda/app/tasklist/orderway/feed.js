import { api, h, moment } from '/desk/orderway.js';

const ASK_EVERY = 30_000;
const FILTERS = '/camunda/api/engine/engine/default/filter';
const QUEUE = 'My department';

/** Tasklist's own search in the department's queue, so that an entry leads to what the department has to do with the order. */
async function showTasksOf(orderNumber) {
  const query = [{ type: 'processInstanceBusinessKey', operator: 'eq', value: orderNumber, name: '' }];
  const [queue] = await api.get(`${FILTERS}?name=${encodeURIComponent(QUEUE)}`).catch(() => []);
  const parameters = new URLSearchParams({ searchQuery: JSON.stringify(query), ...(queue && { filter: queue.id }) });
  window.location.hash = `#/?${parameters.toString().replaceAll('+', '%20')}`;
}

function entry({ at, departments, orderNumber, sentence }, nameDepartments, close) {
  return h('li', {},
    h('div', { class: 'ow-soft' }, [moment(at), ...(nameDepartments ? departments : [])].join(' · ')),
    h('button', { type: 'button', class: 'ow-link', title: 'Show the order\'s tasks', onclick: () => { close(); showTasksOf(orderNumber); } }, orderNumber),
    ' ', sentence);
}

/** What changed for the reader's departments, in the header: how much of it is new, and the newest entries on request. */
class Feed {
  constructor(node) {
    this.count = h('span', { class: 'ow-feed-count', hidden: true });
    this.button = h('button', { type: 'button', class: 'ow-navigation ow-feed-button', 'aria-expanded': 'false', onclick: () => this.toggle() },
      'What changed', this.count);
    this.list = h('div', { class: 'ow-feed-list', role: 'region', 'aria-label': 'What changed for my departments', hidden: true });
    this.root = h('span', { class: 'ow-feed' }, this.button, this.list);
    node.replaceChildren(this.root);
    document.addEventListener('click', event => !this.root.contains(event.target) && this.close());
    this.root.addEventListener('keydown', event => event.key === 'Escape' && this.close(true));
    this.timer = setInterval(() => this.look(), ASK_EVERY);
    this.look();
  }

  async look() {
    if (!this.root.isConnected && this.wasConnected) {
      clearInterval(this.timer);
      return;
    }
    this.wasConnected = this.root.isConnected;
    if (document.hidden || !this.list.hidden) {
      return;
    }
    try {
      this.show(await api.get('/api/department-feed'));
    } catch (failure) {
      // Whoever belongs to no department has no feed; and its tasks must stay usable without us.
      this.root.hidden = failure.status === 403;
    }
  }

  show(feed) {
    this.count.textContent = feed.unseen > 99 ? '99+' : String(feed.unseen);
    this.count.hidden = feed.unseen === 0;
    this.button.setAttribute('aria-label', feed.unseen > 0 ? `What changed, ${feed.unseen} new` : 'What changed');
    this.newest = feed.entries[0]?.id;
    const several = new Set(feed.entries.flatMap(one => one.departments)).size > 1;
    this.list.replaceChildren(feed.entries.length > 0
      ? h('ul', { class: 'ow-plain' }, feed.entries.map(one => entry(one, several, () => this.close())))
      : h('p', { class: 'ow-soft' }, 'Nothing has changed for your department so far.'));
  }

  async toggle() {
    if (!this.list.hidden) {
      this.close();
      return;
    }
    await this.look();
    this.list.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    if (this.newest) {
      await api.send('POST', '/api/department-feed/seen', { upTo: this.newest }).then(() => { this.count.hidden = true; }, () => {});
    }
  }

  close(focus = false) {
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (focus) {
      this.button.focus();
    }
  }
}

export const feed = {
  id: 'orderway.feed',
  pluginPoint: 'tasklist.navbar.action',
  priority: 280,
  render: node => { new Feed(node); }
};
