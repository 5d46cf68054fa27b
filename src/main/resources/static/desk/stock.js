import { api, h, moment, say } from './orderway.js';

const PAGE = 100;
const STATES = { ORDERED: 'To be counted', COUNTED: 'With somebody', BOOKED: 'Booked', DROPPED: 'Dropped' };
const message = document.getElementById('message');
const search = document.getElementById('search');
const ask = document.getElementById('ask');
const article = document.getElementById('article');
const older = document.getElementById('older');
let shown = null;
let last = null;

search.addEventListener('submit', event => {
  event.preventDefault();
  const sku = search.elements.sku.value.trim();
  window.history.pushState(null, '', `?${new URLSearchParams({ sku })}`);
  show(sku);
});
ask.addEventListener('submit', event => {
  event.preventDefault();
  send();
});
older.addEventListener('click', () => movements().catch(failed));
window.addEventListener('popstate', showAddress);
showAddress();

function showAddress() {
  const sku = new URLSearchParams(window.location.search).get('sku');
  search.elements.sku.value = sku || '';
  article.hidden = true;
  if (sku) {
    show(sku);
  }
}

const path = what => `/api/stock/${encodeURIComponent(shown)}${what}`;
const signed = pieces => pieces > 0 ? `+${pieces}` : `${pieces}`;
const number = text => h('td', { class: 'number' }, text === null || text === undefined ? '' : `${text}`);
const rows = (id, list, empty, columns) => document.getElementById(id).replaceChildren(...list.length === 0
  ? [h('tr', {}, h('td', { colspan: columns, class: 'hint' }, empty))] : list);

async function show(sku, sentence = '') {
  shown = sku;
  last = null;
  try {
    const [level, counts, holders] = await Promise.all([api.get(path('')), api.get(path('/counts')), api.get(path('/reservations'))]);
    document.getElementById('levels-title').textContent = `Article ${level.sku}`;
    rows('levels', [h('tr', {}, number(level.onHand), number(level.reserved), number(level.available), number(level.incoming))], '', 4);
    rows('counts', counts.map(count => h('tr', {}, h('td', {}, count.number), h('td', {}, STATES[count.state]), h('td', {}, count.reason),
      number(count.counted), number(count.books), number(count.difference === null ? null : signed(count.difference)),
      h('td', {}, count.countedBy || ''), h('td', {}, count.signedBy || ''))), 'It was never counted.', 8);
    rows('holders', holders.map(holder => h('tr', {}, h('td', {}, h('a', { href: `find.html?order=${holder.orderNumber}` }, holder.orderNumber)),
      h('td', {}, holder.shipment), number(holder.pieces), h('td', {}, moment(holder.since)))), 'Nothing is reserved.', 4);
    document.getElementById('movements').replaceChildren();
    await movements();
    article.hidden = false;
    say(message, sentence);
  } catch (failure) {
    failed(failure);
  }
}

async function movements() {
  const page = await api.get(path(`/movements${last === null ? '' : `?before=${last}`}`));
  const list = page.map(moved => h('tr', {}, h('td', {}, moment(moved.at)), h('td', {}, moved.causeText), change(moved.onHandChange, moved.onHand),
    change(moved.reservedChange, moved.reserved), h('td', {}, moved.shipment || ''), h('td', {}, moved.reason || ''), h('td', {}, moved.actor)));
  if (last === null) {
    rows('movements', list, 'Nothing has moved yet.', 7);
  } else {
    document.getElementById('movements').append(...list);
  }
  last = page.length > 0 ? page[page.length - 1].id : last;
  older.hidden = page.length < PAGE;
}

/** What changed, and what there was afterwards. */
function change(pieces, after) {
  return number(pieces === 0 ? after : `${signed(pieces)} → ${after}`);
}

async function send() {
  const reason = ask.elements.reason.value.trim();
  const difference = ask.elements.difference.value;
  const button = ask.querySelector('button');
  button.disabled = true;
  try {
    const answer = difference === '' ? await api.send('POST', path('/count-orders'), { reason })
      : await api.send('POST', path('/corrections'), { reason, difference: Number(difference) });
    ask.reset();
    await show(shown, answer.status === 201 ? 'The books are corrected.' : answer.body.sentence);
  } catch (failure) {
    failed(failure);
  } finally {
    button.disabled = false;
  }
}

function failed(failure) {
  say(message, failure.sentence || 'The stock cannot be shown.', false);
}
