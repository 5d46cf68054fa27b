/**
 * Ctrl+Enter claims the open task, and completes it once it is claimed. After a completion the list is asked for again a few times: what comes next in the order may be
 * created a moment later, by a job.
 */
const LOOK_AGAIN_AFTER = [500, 1500, 4000];
const CLAIM_BUTTON = 'button[ng-click="claim()"]';
const COMPLETE_BUTTON = 'button[ng-click="complete()"]';
const SHEET_FORM = '.ow-action-form';
const FIRST_FIELD = '.fjs-form input:not([disabled]), .fjs-form select:not([disabled])';

export function watchCompletion() {
  // While the event comes down: a form's list keeps the Enter key to itself. The sheet's small forms have their own use for it.
  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.target.closest?.(SHEET_FORM)) {
      completeByKeyboard(event);
    }
  }, true);
  document.addEventListener('click', event => {
    if (event.target.closest?.(COMPLETE_BUTTON)) {
      lookAgain();
    }
  });
}

function completeByKeyboard(event) {
  const claim = document.querySelector(CLAIM_BUTTON);
  const complete = document.querySelector(COMPLETE_BUTTON);
  if (claim) {
    event.preventDefault();
    claim.click();
    focusForm();
  } else if (complete) {
    event.preventDefault();
    // A field tells the form what was typed when it loses the focus.
    document.activeElement?.blur();
    setTimeout(() => complete.disabled ? focusForm() : complete.click());
  }
}

/** The form opens a moment after the task was claimed. */
function focusForm(attempts = 20) {
  const field = document.querySelector(FIRST_FIELD);
  if (field && !document.querySelector(CLAIM_BUTTON)) {
    field.focus();
  } else if (attempts > 0) {
    setTimeout(() => focusForm(attempts - 1), 100);
  }
}

/** Has Tasklist read its list again, several times. */
export function lookAgain() {
  const root = window.angular?.element(document.body).injector()?.get('$rootScope');
  // In Angular's own turn: Tasklist hears of the form's answer outside of it and would show a refusal much later.
  LOOK_AGAIN_AFTER.forEach(delay => setTimeout(() => root?.$apply(() => root.$broadcast('refresh')), delay));
}
