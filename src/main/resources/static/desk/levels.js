import { api, day, h, say } from './orderway.js';

const VERDICTS = { OVERSTOCK: 'Too much', SLOW_MOVER: 'Moves slowly' };
const message = document.getElementById('message');

function fill(id, title, rows, none) {
  const table = document.getElementById(id);
  table.querySelector('tbody').replaceChildren(...rows);
  table.hidden = rows.length === 0;
  document.getElementById(title).textContent += rows.length === 0 ? `: ${none}` : ` (${rows.length})`;
}

function number(value) {
  return h('td', { class: 'number' }, value === null ? '' : String(value));
}

function proposal(line) {
  const level = h('input', { type: 'number', min: 0, max: 1000000, step: 1, value: line.proposed, 'aria-label': `New level of ${line.sku}` });
  const button = h('button', { type: 'button', onclick: () => accept(line, level, row) }, 'Accept');
  const row = h('tr', {}, h('td', {}, line.sku), h('td', {}, line.description), number(line.usedPieces), number(line.perDay), number(line.deviation),
    number(line.leadDays), number(`${line.servicePercent} %`), number(line.current), h('td', { class: 'number' }, level), h('td', {}, button));
  return row;
}

async function accept(line, level, row) {
  const button = row.querySelector('button');
  button.disabled = true;
  try {
    await api.send('PUT', `/api/reorder-levels/${encodeURIComponent(line.sku)}`, { level: level.value === '' ? null : Number(level.value) });
    say(message, `${line.sku} is bought again at ${level.value} pieces from now on.`);
    row.remove();
  } catch (failure) {
    say(message, failure.sentence || 'The level could not be saved.', false);
    button.disabled = false;
  }
}

function lying(line) {
  return h('tr', {}, h('td', {}, line.sku), h('td', {}, line.description), h('td', {}, VERDICTS[line.verdict]), number(line.onHand), number(line.usedPieces),
    number(line.daysOfSupply), h('td', {}, line.lastUsed ? day(line.lastUsed) : 'never'));
}

try {
  fill('levels', 'levels-title', (await api.get('/api/reorder-levels')).map(proposal), 'all are as they should be');
  fill('lying', 'lying-title', (await api.get('/api/lying-stock')).map(lying), 'none');
} catch (failure) {
  say(message, failure.sentence || 'The levels cannot be shown.', false);
}
