import { api, h, say } from './orderway.js';

const form = document.getElementById('receipt');
const message = document.getElementById('message');
const hint = document.getElementById('hint');
const table = document.getElementById('lines');
const lines = table.querySelector('tbody');

function addLine(line) {
  const known = line !== undefined;
  lines.append(h('tr', {},
    h('td', {}, h('input', { name: 'sku', maxlength: 40, value: known ? line.sku : '', readonly: known, 'aria-label': 'Article' })),
    h('td', {}, known ? line.description : ''),
    h('td', { class: 'number' }, known ? String(line.open) : ''),
    h('td', { class: 'number' }, h('input', { name: 'pieces', type: 'number', min: 0, max: 1000000, step: 1, 'aria-label': known ? `Pieces of ${line.sku}` : 'Pieces' })),
    h('td', { class: 'number' }, h('input', { name: 'unitPrice', type: 'number', min: 0, step: '0.0001', 'aria-label': known ? `Price of ${line.sku}` : 'Price' }))));
  table.hidden = false;
}

/** An order that is not known is no hindrance: whoever has the goods before him records them, and purchasing finds out. */
async function showOrder() {
  const number = form.elements.purchaseOrder.value.trim();
  lines.replaceChildren();
  table.hidden = true;
  if (!number) {
    return;
  }
  try {
    const order = await api.get(`/api/purchase-orders/${encodeURIComponent(number)}`);
    order.lines.filter(line => line.open > 0).forEach(addLine);
    hint.textContent = `${order.number} of ${order.supplier}. Leave empty what has not come; add what was not ordered.`;
  } catch (failure) {
    hint.textContent = `${failure.sentence} Record what has come all the same; purchasing clears it up.`;
    addLine();
  }
}

function announcement() {
  const cells = (row, name) => row.querySelector(`[name=${name}]`).value.trim();
  return {
    purchaseOrder: form.elements.purchaseOrder.value.trim(),
    deliveryNote: form.elements.deliveryNote.value.trim(),
    cameOn: form.elements.cameOn.value || null,
    lines: [...lines.rows].filter(row => cells(row, 'sku') && Number(cells(row, 'pieces')) > 0).map(row => ({
      sku: cells(row, 'sku'),
      pieces: Number(cells(row, 'pieces')),
      unitPrice: cells(row, 'unitPrice') === '' ? null : Number(cells(row, 'unitPrice'))
    }))
  };
}

form.elements.purchaseOrder.addEventListener('change', showOrder);
document.getElementById('add').addEventListener('click', () => addLine());
form.addEventListener('submit', async event => {
  event.preventDefault();
  const told = announcement();
  if (told.lines.length === 0) {
    say(message, 'Please enter how many pieces have come.', false);
    return;
  }
  const button = form.querySelector('button.primary');
  button.disabled = true;
  try {
    const answer = await api.send('POST', '/api/goods-receipts', told);
    say(message, answer.status === 201
      ? `${answer.body.number} is recorded. It is a task “Inspect goods” in a moment, or one of purchasing if it is not as ordered.`
      : `This delivery note was recorded before: ${answer.body.number}. Nothing has changed.`);
    form.reset();
    await showOrder();
  } catch (failure) {
    say(message, failure.sentence || 'It could not be recorded. Nothing was saved.', false);
  } finally {
    button.disabled = false;
  }
});
