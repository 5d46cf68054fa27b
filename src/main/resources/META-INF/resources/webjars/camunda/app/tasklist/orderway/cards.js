import { api, day, h, moment, money } from '/desk/orderway.js';

const AT_ONCE = 100;
const COLLECT_FOR = 30;
const TIERS = { KEY_ACCOUNT: 'Key account', PREFERRED: 'Preferred' };

let waiting = new Map();

/** The cards of a page are asked for together. */
function load(taskId) {
  if (waiting.size === 0) {
    setTimeout(askForAll, COLLECT_FOR);
  }
  if (!waiting.has(taskId)) {
    let settle;
    const promise = new Promise((resolve, reject) => { settle = { resolve, reject }; });
    waiting.set(taskId, { promise, ...settle });
  }
  return waiting.get(taskId).promise;
}

async function askForAll() {
  const asked = waiting;
  waiting = new Map();
  const ids = [...asked.keys()];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    try {
      const { cards } = await api.get(`/api/task-cards?ids=${some.map(encodeURIComponent).join(',')}`);
      some.forEach(id => asked.get(id).resolve(cards[id]));
    } catch (failure) {
      some.forEach(id => asked.get(id).reject(failure));
    }
  }
}

function flag(text) {
  return h('span', { class: `ow-flag ow-flag-${text.toLowerCase().replaceAll(/\W+/g, '-')}` }, text);
}

function due(card) {
  if (card.cutOff) {
    return `by ${moment(card.cutOff)}`;
  }
  if (card.promised) {
    return `promised ${day(card.promised)}`;
  }
  return card.requested ? `wanted ${day(card.requested)}` : null;
}

function lines(count) {
  return count === 1 ? '1 line' : `${count} lines`;
}

function show(card) {
  return [
    h('div', { class: 'ow-card-first' },
      h('strong', {}, card.orderNumber),
      (card.flags || []).map(flag)),
    h('div', { class: 'ow-card-customer' },
      card.customer,
      TIERS[card.tier] && h('span', { class: 'ow-tier' }, TIERS[card.tier])),
    card.why && h('div', { class: 'ow-card-why' }, card.why),
    h('div', { class: 'ow-card-last' },
      [money(card.value), card.lines ? lines(card.lines) : null, due(card)].filter(Boolean).join(' · '))
  ].filter(Boolean);
}

export const cards = {
  id: 'orderway.card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: async (node, { taskId }) => {
    node.classList.add('ow-card');
    try {
      const card = await load(taskId);
      node.replaceChildren(...(card ? show(card) : []));
    } catch (failure) {
      // The task itself is there; its list must stay usable without us.
      node.replaceChildren(h('div', { class: 'ow-card-last' }, 'Order not shown at the moment'));
    }
  }
};
