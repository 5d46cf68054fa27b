import { api, h, say } from './orderway.js';

const form = document.getElementById('order');
const message = document.getElementById('message');
const lines = document.querySelector('#lines tbody');
const shipTo = document.getElementById('ship-to');
let key = newKey();

/** One key per order on this page: pressing the button twice, or again after a lost answer, does not make two orders. */
function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

function addLine(focus) {
  const row = h('tr', {},
    h('td', {}, h('input', { name: 'sku', maxlength: 40, 'aria-label': 'Article', required: true })),
    h('td', {}, h('input', { name: 'description', maxlength: 200, 'aria-label': 'Description' })),
    h('td', { class: 'number' }, h('input', { name: 'quantity', type: 'number', min: 1, max: 1000000, step: 1, required: true, 'aria-label': 'Pieces' })),
    h('td', { class: 'number' }, h('input', { name: 'unitPrice', type: 'number', min: 0, step: '0.0001', 'aria-label': 'Net price' })),
    h('td', {}, h('button', { type: 'button', 'aria-label': 'Remove line' }, '×')));
  row.querySelector('button').addEventListener('click', () => {
    const next = row.nextElementSibling || row.previousElementSibling;
    if (next) {
      row.remove();
      next.querySelector('input').focus();
    }
  });
  lines.append(row);
  if (focus) {
    row.querySelector('input').focus();
  }
}

function text(name) {
  return form.elements[name].value.trim() || null;
}

function party() {
  if (!form.elements.elsewhere.checked) {
    return null;
  }
  const country = text('shipTo.country');
  return {
    name: text('shipTo.name'), street: text('shipTo.street'), postcode: text('shipTo.postcode'), city: text('shipTo.city'),
    country: country && country.toUpperCase(), phone: text('shipTo.phone'),
  };
}

function order() {
  return {
    channel: form.elements.channel.value,
    customerNumber: text('customerNumber'),
    customerReference: text('customerReference'),
    requestedDate: text('requestedDate'),
    deliveryWish: text('deliveryWish'),
    shippingMethod: text('shippingMethod'),
    rush: form.elements.rush.checked,
    shipTo: party(),
    remark: text('remark'),
    lines: [...lines.rows].map(row => {
      const value = name => row.querySelector(`[name=${name}]`).value.trim();
      return { sku: value('sku'), description: value('description') || null, quantity: Number(value('quantity')), unitPrice: value('unitPrice') || null };
    }),
  };
}

function begin() {
  lines.replaceChildren();
  addLine(false);
  shipTo.hidden = true;
  key = newKey();
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const button = form.querySelector('button.primary');
  button.disabled = true;
  try {
    const taken = (await api.send('POST', '../api/orders', order(), { headers: { 'Idempotency-Key': key } })).body;
    form.reset();
    form.elements.customerNumber.focus();
    say(message, `Order ${taken.orderNumber} is taken.`);
  } catch (problem) {
    // What was refused may be changed and sent again, so it needs a key of its own; what may have arrived keeps its key.
    if (problem.status >= 400 && problem.status < 500) {
      key = newKey();
    }
    say(message, problem.message, false);
    message.scrollIntoView({ block: 'center' });
  } finally {
    button.disabled = false;
  }
});

form.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.target.tagName === 'TEXTAREA' && !event.ctrlKey || event.target.tagName === 'BUTTON') {
    return;
  }
  event.preventDefault();
  if (event.ctrlKey) {
    form.requestSubmit();
  } else if (event.target.closest('#lines')) {
    const next = event.target.closest('tr').nextElementSibling;
    if (next) {
      next.querySelector('input').focus();
    } else {
      addLine(true);
    }
  }
});

form.addEventListener('reset', begin);
form.elements.elsewhere.addEventListener('change', event => { shipTo.hidden = !event.target.checked; });
document.getElementById('add').addEventListener('click', () => addLine(true));
begin();
