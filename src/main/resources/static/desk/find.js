import { api, day, h, money, moment, say } from './orderway.js';
import { renderSheet } from '/camunda/app/tasklist/orderway/sheet.js';

const MOST_ROWS = 50;
const REFRESH_EVERY = 15_000;
const STYLES = '/camunda/app/tasklist/styles/user-styles.css';

const message = document.getElementById('message');
const form = document.getElementById('search');
const found = document.getElementById('found');
const sheet = document.getElementById('sheet');
// The sheet looks as it does in Tasklist, whatever else this page looks like.
const root = sheet.attachShadow({ mode: 'open' });
const status = h('div', { class: 'ow-status', role: 'status', 'aria-live': 'polite' });
const body = h('div');
let shown = null;
root.append(h('link', { rel: 'stylesheet', href: STYLES }), h('style', {}, '* { box-sizing: border-box; font-family: inherit; } .ow-sheet { border: 0; padding: 0; }'),
  h('div', { class: 'ow-sheet' }, status, body));

form.addEventListener('submit', event => {
  event.preventDefault();
  find(form.elements.text.value.trim());
});
window.addEventListener('popstate', showAddress);
setInterval(refresh, REFRESH_EVERY);
document.addEventListener('visibilitychange', refresh);
showAddress();

/** What is looked at stands in the address, so that it can be kept and sent to a colleague. */
async function showAddress() {
  const asked = new URLSearchParams(window.location.search);
  form.elements.text.value = asked.get('text') || '';
  found.hidden = true;
  sheet.hidden = true;
  if (asked.get('text')) {
    await find(asked.get('text'), false);
  }
  if (asked.get('order')) {
    await open(asked.get('order'), false);
  }
}

function remember(values) {
  window.history.pushState(null, '', `?${new URLSearchParams(values)}`);
}

async function find(text, anew = true) {
  say(message, '');
  sheet.hidden = true;
  try {
    const page = await api.get(`/api/orders?${new URLSearchParams({ text, size: MOST_ROWS })}`);
    if (anew) {
      remember({ text });
    }
    list(page);
    if (anew && page.orders.length === 1) {
      await open(page.orders[0].orderNumber);
    }
  } catch (failure) {
    found.hidden = true;
    say(message, failure.sentence || 'The orders cannot be searched.', false);
  }
}

function list(page) {
  const shown = page.orders.length;
  document.getElementById('found-title').textContent = shown === 0 ? 'No order was found'
    : shown < page.total ? `The newest ${shown} of ${page.total} orders` : shown === 1 ? 'One order' : `${shown} orders`;
  found.querySelector('tbody').replaceChildren(...page.orders.map(order => h('tr', {},
    h('td', {}, h('a', { href: `?order=${order.orderNumber}`, onclick: event => {
      event.preventDefault();
      open(order.orderNumber);
    } }, order.orderNumber)),
    h('td', {}, [order.customerName, order.customerNumber].filter(Boolean).join(' · ')),
    h('td', {}, order.customerReference || order.externalReference),
    h('td', {}, moment(order.receivedAt)),
    h('td', {}, day(order.promisedDate)),
    h('td', { class: 'number' }, money(order.netValue)),
    h('td', {}, order.stateText))));
  found.querySelector('table').hidden = shown === 0;
  found.hidden = false;
}

async function open(number, anew = true) {
  try {
    await read(number, null);
    if (anew) {
      const text = form.elements.text.value.trim();
      remember(text ? { text, order: number } : { order: number });
    }
    status.textContent = '';
    sheet.hidden = false;
    say(message, '');
    sheet.scrollIntoView({ behavior: 'smooth', block: 'start' });
  } catch (failure) {
    say(message, failure.sentence || 'The order cannot be shown.', false);
  }
}

async function read(number, etag) {
  const answer = await api.getIfChanged(`/api/orders/${encodeURIComponent(number)}/sheet`, etag);
  if (answer.status === 304 || (etag && body.querySelector('.ow-open'))) {
    return;
  }
  shown = { number, etag: answer.etag };
  body.replaceChildren(renderSheet(answer.body, async sentence => {
    await read(number, null);
    status.textContent = sentence || 'Saved.';
  }));
}

/** Reads the order again, unless nobody looks or someone is typing on the sheet. */
function refresh() {
  if (shown && !sheet.hidden && !document.hidden && !body.querySelector('.ow-open')) {
    read(shown.number, shown.etag).catch(failure => {
      status.textContent = `${failure.sentence || 'The order cannot be read.'} This is how it was a moment ago.`;
    });
  }
}
