import { api, h } from '/desk/orderway.js';

let lastId = 0;

function input(field, id) {
  const common = {
    id,
    name: field.name,
    required: field.required,
    maxlength: field.maxLength,
    value: field.value ?? '',
    'aria-describedby': field.hint ? `${id}-hint` : null
  };
  switch (field.type) {
    case 'textarea':
      return h('textarea', { ...common, rows: 3 });
    case 'select':
      return h('select', { ...common, value: null },
        !field.required && h('option', { value: '' }, ''),
        (field.options || []).map(option =>
          h('option', { value: option.value, selected: option.value === field.value }, option.label)));
    case 'text-block':
      return h('select', { id, onchange: fillTextarea },
        h('option', { value: '' }, ''),
        (field.options || []).map(option => h('option', { value: option.value }, option.label)));
    case 'choices':
      return h('div', { class: 'ow-choices', role: 'group', 'aria-labelledby': `${id}-label`, id },
        (field.options || []).map(option => h('label', null,
          h('input', { type: 'checkbox', name: field.name, value: option.value }), option.label)));
    case 'checkbox':
      return h('input', { ...common, value: null, type: 'checkbox', checked: field.value === true });
    case 'number':
      return h('input', { ...common, type: 'number', min: field.min, max: field.max, step: field.step ?? 'any' });
    default:
      return h('input', { ...common, type: field.type || 'text' });
  }
}

/** A chosen text block goes behind what is typed: what is sent is what stands in the textarea then. */
function fillTextarea(event) {
  const textarea = event.target.form.querySelector('textarea');
  const block = event.target.value;
  if (block) {
    textarea.value = textarea.value.trim() === '' ? block : `${textarea.value.trimEnd()}\n\n${block}`;
    textarea.rows = 10;
    event.target.value = '';
    textarea.focus();
  }
}

function isHidden(field) {
  return field.type === 'hidden' || field.type === 'once';
}

/** What is sent of a field that nobody sees. */
function valueBefore(field) {
  return field.type === 'once' ? [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(16).padStart(8, '0')).join('') : field.value;
}

function row(field) {
  if (isHidden(field)) {
    return h('input', { type: 'hidden', name: field.name, value: valueBefore(field) ?? '' });
  }
  const id = `ow-field-${lastId += 1}`;
  return h('div', { class: 'ow-field' },
    h('label', { for: field.type === 'choices' ? null : id, id: `${id}-label` }, field.label, !field.required && h('span', { class: 'ow-soft' }, ' (optional)')),
    input(field, id),
    field.hint && h('div', { class: 'ow-soft', id: `${id}-hint` }, field.hint));
}

function valueOf(form, field) {
  if (field.type === 'choices') {
    return [...form.querySelectorAll(`input[name="${field.name}"]:checked`)].map(box => box.value);
  }
  const element = form.elements.namedItem(field.name);
  if (field.type === 'checkbox') {
    return element.checked;
  }
  const text = element.value.trim();
  if (text === '') {
    return null;
  }
  return field.type === 'number' ? Number(text) : text;
}

/** One JSON object; where a file goes along, the form as it is. */
function bodyOf(form, fields) {
  return fields.some(field => field.type === 'file') ? new FormData(form)
    : Object.fromEntries(fields.filter(field => field.type !== 'text-block').map(field => [field.name, valueOf(form, field)]));
}

async function send(action, body, container, done) {
  const message = container.querySelector('[role=alert]');
  const buttons = container.querySelectorAll('button');
  message.textContent = '';
  buttons.forEach(button => { button.disabled = true; });
  try {
    const answer = await api.send(action.method || 'POST', action.href, body);
    await done(answer.body && answer.body.message);
  } catch (failure) {
    message.textContent = failure.sentence || 'Something went wrong. Nothing was saved.';
  } finally {
    buttons.forEach(button => { button.disabled = false; });
  }
}

/**
 * A button for something that can be done with an order; it opens a small form in place if something can be entered. What was typed stays
 * when it is refused. `done(message)` is called after success.
 */
export function actionButton(action, done) {
  const fields = action.fields || [];
  const asksForNothing = fields.every(isHidden);
  const container = h('span', { class: 'ow-action' });
  const alert = () => h('div', { class: 'ow-alert', role: 'alert' });
  const style = `ow-button${action.danger ? ' ow-danger' : ''}`;

  function showButton(focus) {
    const button = h('button', { type: 'button', class: style, title: action.hint, onclick: () => {
      if (asksForNothing) {
        send(action, Object.fromEntries(fields.map(field => [field.name, valueBefore(field)])), container, done);
      } else {
        showForm();
      }
    } }, action.title);
    container.classList.remove('ow-open');
    container.replaceChildren(button, alert());
    if (focus) {
      button.focus();
    }
  }

  function showForm() {
    const form = h('form', {
      class: 'ow-action-form',
      'aria-label': action.title,
      onsubmit: event => {
        event.preventDefault();
        send(action, bodyOf(form, fields), container, message => {
          showButton(false);
          return done(message);
        });
      },
      onkeydown: event => {
        // The task's own shortcuts must not fire from here.
        event.stopPropagation();
        if (event.key === 'Escape') {
          showButton(true);
        } else if (event.key === 'Enter' && event.ctrlKey) {
          form.requestSubmit();
        }
      }
    },
    h('div', { class: 'ow-action-title' }, action.title),
    action.hint && h('div', { class: 'ow-soft' }, action.hint),
    fields.map(row),
    alert(),
    h('div', { class: 'ow-buttons' },
      h('button', { type: 'submit', class: `${style} ow-primary` }, action.submit || action.title),
      h('button', { type: 'button', class: 'ow-button', onclick: () => showButton(true) }, 'Close')));
    container.classList.add('ow-open');
    container.replaceChildren(form);
    form.querySelector('input:not([type=hidden]), select, textarea')?.focus();
  }

  showButton(false);
  return container;
}
