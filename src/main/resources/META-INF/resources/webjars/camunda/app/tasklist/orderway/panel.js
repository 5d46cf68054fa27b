import { api, h } from '/desk/orderway.js';
import { lookAgain } from './completion.js';
import { renderSheet } from './sheet.js';

const ENGINE_TASKS = '/camunda/api/engine/engine/default/task';
const REFRESH_EVERY = 15_000;

let panel = null;

/** Puts the order sheet and the work instruction beside the form of whichever task is open. */
export function watchForms() {
  new MutationObserver(mount).observe(document.body, { childList: true, subtree: true });
  window.addEventListener('hashchange', mount);
  document.addEventListener('visibilitychange', () => panel?.refresh());
}

function openTask() {
  return new URLSearchParams(window.location.hash.split('?')[1]).get('task');
}

/** As after a completion: nothing is chosen, and the list is read anew. */
function leaveTask() {
  const [path, query] = window.location.hash.split('?');
  const params = new URLSearchParams(query);
  params.delete('task');
  window.location.hash = `${path}?${params}`;
  lookAgain();
}

function mount() {
  const form = document.querySelector('.task-details [cam-tasklist-form], [cam-tasklist-task] [cam-tasklist-form]');
  const taskId = openTask();
  if (panel && (!panel.isOn(form) || panel.taskId !== taskId)) {
    panel.close();
    panel = null;
  }
  if (!panel && form && taskId) {
    panel = new Panel(taskId, form);
  }
}

class Panel {
  constructor(taskId, form) {
    this.taskId = taskId;
    this.form = form;
    this.etag = null;
    this.closed = false;
    // While the sheet is read after something was done on it: with that the task itself may have been done.
    this.saved = false;
    this.instruction = h('div', { class: 'ow-instruction', hidden: true });
    this.status = h('div', { class: 'ow-status', role: 'status', 'aria-live': 'polite' });
    this.body = h('div', { class: 'ow-sheet-body', 'aria-busy': 'true' }, h('p', { class: 'ow-soft' }, 'Reading the order …'));
    this.root = h('aside', { class: 'ow-sheet', 'aria-label': 'Order' }, this.status, this.body);
    form.before(this.instruction, this.root);
    form.parentElement.classList.add('ow-beside');
    this.timer = setInterval(() => this.refresh(), REFRESH_EVERY);
    this.showInstruction();
    this.refresh();
  }

  isOn(form) {
    return form === this.form && this.root.isConnected;
  }

  close() {
    this.closed = true;
    clearInterval(this.timer);
    this.form.parentElement?.classList.remove('ow-beside', 'ow-no-order');
    this.instruction.remove();
    this.root.remove();
  }

  async showInstruction() {
    const task = await api.get(`${ENGINE_TASKS}/${this.taskId}`).catch(() => null);
    if (task?.description && !this.closed) {
      this.instruction.textContent = task.description;
      this.instruction.hidden = false;
    }
  }

  /** Reads the order again, unless nobody looks or someone is typing on the sheet. */
  async refresh() {
    if (document.hidden || this.closed || this.body.querySelector('.ow-open')) {
      return;
    }
    await this.read();
  }

  async read() {
    try {
      const answer = await api.getIfChanged(`/api/tasks/${this.taskId}/order-sheet`, this.etag);
      if (this.closed || answer.status === 304 || (this.etag && this.body.querySelector('.ow-open'))) {
        return;
      }
      this.etag = answer.etag;
      this.body.replaceChildren(renderSheet(answer.body, message => this.changed(message)));
      this.status.textContent = '';
    } catch (failure) {
      this.showFailure(failure);
    } finally {
      this.body.removeAttribute('aria-busy');
    }
  }

  showFailure(failure) {
    if (this.closed) {
      return;
    }
    if (failure.status === 404 && this.saved) {
      leaveTask();
      return;
    }
    const noOrder = failure.status === 404;
    this.form.parentElement.classList.toggle('ow-no-order', noOrder && !this.etag);
    if (this.etag) {
      // What is on the screen is old but better than nothing.
      this.status.textContent = `${failure.sentence || 'The order cannot be read.'} This is how it was a moment ago.`;
      return;
    }
    this.body.replaceChildren(
      h('p', { class: noOrder ? 'ow-soft' : 'ow-alert', role: 'alert' }, failure.sentence || 'The order cannot be shown.'),
      !noOrder && h('button', { type: 'button', class: 'ow-button', onclick: () => this.read() }, 'Try again') || '');
  }

  async changed(message) {
    this.etag = null;
    this.saved = true;
    await this.read();
    this.saved = false;
    this.status.textContent = message || 'Saved.';
  }
}
