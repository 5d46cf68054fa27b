import { api, h, moment, say } from './orderway.js';

const STATES = {
  WAITING: 'Waiting', NEEDS_ANSWER: 'Needs an answer', READING: 'Reading the file', SETTLING: 'Making orders', DONE: 'Done', FAILED: 'Failed',
};
const ENDS = { ORDER: 'Orders', CHARGE: 'Charges', CREDIT: 'Credits', ADJUSTMENT: 'Stock adjustments', REFUSED: 'Refused' };
const CHOICES = {
  DAY_FIRST: 'Day first: 1/12 is 1 December', MONTH_FIRST: 'Month first: 1/12 is 12 January',
  POINT: 'Point: 1.5 is one and a half', COMMA: 'Comma: 1,5 is one and a half',
};
const FIELDS = { DATE_ORDER: 'dateOrder', DECIMAL_MARK: 'decimalMark', HOUSE_ACCOUNT: 'houseAccount' };

const $ = id => document.getElementById(id);
const isOpen = state => ['WAITING', 'READING', 'SETTLING'].includes(state);
const number = (value, decimals = 0) => Number(value).toLocaleString('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
const counted = (count, thing) => `${number(count)} ${thing}${count === 1 ? '' : 's'}`;
let shown = null;
let uploaded = null;
let shownQuestions = '';

$('upload').elements.kind.addEventListener('change', event => { $('house').hidden = event.target.value !== 'orders'; });

$('upload').addEventListener('submit', async event => {
  event.preventDefault();
  const form = event.target;
  const kind = form.elements.kind.value;
  const body = new FormData();
  body.append('file', form.elements.file.files[0]);
  if (kind === 'orders' && form.elements.houseAccount.value.trim()) {
    body.append('houseAccount', form.elements.houseAccount.value.trim());
  }
  const button = form.querySelector('button');
  button.disabled = true;
  try {
    const started = (await api.send('POST', `../api/imports/${kind}`, body)).body;
    say($('message'), `${started.fileName} is stored and is being imported as number ${started.id}.`);
    form.elements.file.value = '';
    uploaded = started.id;
    location.hash = started.id;
    await refresh();
  } catch (problem) {
    say($('message'), problem.message, false);
  } finally {
    button.disabled = false;
  }
});

$('question').addEventListener('submit', async event => {
  event.preventDefault();
  const answer = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value));
  try {
    await api.send('POST', `../api/imports/${shown.id}/answer`, answer);
    say($('message'), 'Thank you. The import goes on.');
    await refresh();
  } catch (problem) {
    say($('message'), problem.message, false);
  }
});

$('more').addEventListener('click', () => addRefused(shown.id));
addEventListener('hashchange', refresh);

async function refresh() {
  const newest = await api.get('../api/imports');
  $('newest').tBodies[0].replaceChildren(...newest.map(line));
  const id = location.hash.substring(1);
  if (/^\d+$/.test(id)) {
    await show(newest.find(run => String(run.id) === id) || await api.get(`../api/imports/${id}`));
  }
}

function line(run) {
  const open = h('a', { href: `#${run.id}` }, run.fileName || `Import ${run.id}`);
  return h('tr', { class: location.hash === `#${run.id}` ? 'chosen' : null },
    h('td', {}, open), h('td', {}, run.kind.toLowerCase()), h('td', {}, STATES[run.state]),
    h('td', { class: 'number' }, number(run.rowsRead)), h('td', { class: 'number' }, number(run.refused)),
    h('td', {}, run.submittedBy), h('td', {}, moment(run.submittedAt)));
}

async function show(run) {
  const before = shown;
  shown = run;
  $('detail').hidden = false;
  $('detail-title').textContent = `${run.fileName || 'Import'} · number ${run.id}`;
  const failed = run.state === 'FAILED';
  if (failed && run.id === uploaded) {
    say($('message'), '');
  }
  $('state').className = failed ? 'message bad' : '';
  $('state').textContent = sentence(run);
  $('progress').hidden = !isOpen(run.state);
  if (run.state === 'WAITING') {
    $('progress').removeAttribute('value');
  } else {
    $('progress').value = run.rowsTotal ? run.rowsRead / run.rowsTotal : 0;
  }
  showQuestions(run);
  $('sums').replaceChildren(...sums(run));
  $('download').href = `../api/imports/${run.id}/refused.csv`;
  $('refused').hidden = !run.refused;
  if (!before || before.id !== run.id || before.refused !== run.refused) {
    $('refused').querySelector('tbody').replaceChildren();
    if (run.refused) {
      await addRefused(run.id);
    }
  }
}

function sentence(run) {
  const orders = run.kind === 'ORDERS';
  const done = orders ? `${counted(run.created, 'order')} made, ${number(run.unchanged)} known already`
    : `${number(run.created)} new, ${number(run.changed)} changed, ${number(run.unchanged)} as they were`;
  switch (run.state) {
    case 'WAITING': return 'The file is stored and waits for its turn.';
    case 'NEEDS_ANSWER': return 'One thing about this file cannot be told from it.';
    case 'READING': return `${number(run.rowsRead)} of ${counted(run.rowsTotal, 'row')} read.`;
    case 'SETTLING': return `${done}, ${counted(run.documentsWaiting, 'document')} to go.`;
    case 'FAILED': return run.failure;
    default: return `Done: ${counted(run.rowsRead, 'row')}, ${done}, ${counted(run.refused, 'row')} refused.`;
  }
}

function sums(run) {
  if (run.kind !== 'ORDERS' || !run.rowsRead) {
    return [];
  }
  const rows = Object.keys(ENDS).filter(end => run.account[end]).map(end => sumRow('td', ENDS[end], run.account[end].rows, run.account[end].value));
  return [h('table', {},
    h('thead', {}, h('tr', {}, h('th', {}, 'Where the rows ended'), h('th', { class: 'number' }, 'Rows'),
      h('th', { class: 'number' }, 'Net value in the file'))),
    h('tbody', {}, ...rows),
    h('tfoot', {}, sumRow('th', 'All rows read', run.rowsRead, run.valueRead)))];
}

function sumRow(cell, name, rows, value) {
  return h('tr', {}, h(cell, {}, name), h(cell, { class: 'number' }, number(rows)),
    h(cell, { class: 'number' }, number(value, 2)));
}

function showQuestions(run) {
  // Only when they change: a clerk may be typing the answer.
  const key = `${run.id} ${JSON.stringify(run.questions)}`;
  $('question').hidden = !run.questions.length;
  if (key === shownQuestions) {
    return;
  }
  shownQuestions = key;
  $('question').replaceChildren(...run.questions.map(question), h('div', { class: 'actions' }, h('button', { class: 'primary' }, 'Answer')));
}

function question(asked) {
  const field = FIELDS[asked.topic];
  const examples = asked.examples.length > 0 && h('p', { class: 'hint' }, `In the file: ${asked.examples.join(', ')}`);
  const answers = asked.choices.length
    ? asked.choices.map(choice => h('label', { class: 'choice' },
      h('input', { type: 'radio', name: field, value: choice, required: true }), CHOICES[choice] || choice))
    : [h('label', {}, 'Customer number', h('input', { name: field, maxlength: 40, required: true, autocomplete: 'off' }))];
  return h('fieldset', {}, h('legend', {}, asked.sentence), examples, ...answers);
}

async function addRefused(id) {
  const body = $('refused').querySelector('tbody');
  const last = body.lastElementChild ? body.lastElementChild.dataset.line : 0;
  const rows = await api.get(`../api/imports/${id}/refused?after=${last}`);
  body.append(...rows.map(row => h('tr', { 'data-line': row.line }, h('td', { class: 'number' }, row.line),
    h('td', {}, row.reason), h('td', { class: 'text' }, row.text))));
  $('more').hidden = body.children.length >= shown.refused || !rows.length;
}

async function watch() {
  try {
    await refresh();
  } catch (problem) {
    say($('message'), problem.message, false);
  }
  setTimeout(watch, shown && isOpen(shown.state) ? 1000 : 5000);
}

watch();
