/** What all our pages and Tasklist's plugins share: calls to our API, elements, and how money and dates are written. */

const CSRF_COOKIE = 'ORDERWAY-CSRF';
const CSRF_HEADER = 'X-Orderway-CSRF';

/** A refusal: `sentence` is for the person in front of the screen. */
export class ApiError extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
    this.sentence = sentence;
  }
}

function cookie(name) {
  const found = document.cookie.split('; ').find(entry => entry.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

async function bodyOf(response) {
  const text = await response.text();
  const isJson = (response.headers.get('Content-Type') || '').includes('json');
  return isJson && text ? JSON.parse(text) : null;
}

function sentenceOf(status, body) {
  if (body && (body.detail || body.message)) {
    return body.detail || body.message;
  }
  return status === 401 ? 'Please log in again.' : 'Orderway could not be asked. Please try again.';
}

async function call(method, path, { body, headers = {}, signal } = {}) {
  const isForm = body instanceof FormData;
  let response;
  try {
    response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && !isForm ? { 'Content-Type': 'application/json' } : {}),
        ...(method !== 'GET' ? { [CSRF_HEADER]: cookie(CSRF_COOKIE) } : {}),
        ...headers
      },
      body: body === undefined || isForm ? body : JSON.stringify(body)
    });
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new ApiError(0, 'Orderway cannot be reached at the moment.');
  }
  if (response.status === 304) {
    return { status: 304, etag: response.headers.get('ETag'), body: null };
  }
  const answer = await bodyOf(response);
  if (!response.ok) {
    throw new ApiError(response.status, sentenceOf(response.status, answer));
  }
  return { status: response.status, etag: response.headers.get('ETag'), location: response.headers.get('Location'), body: answer };
}

export const api = {
  /** The answer's body. */
  get: async (path, options) => (await call('GET', path, options)).body,
  /** The whole answer: status, etag, location, body. `body` is sent as JSON, a FormData as it is. */
  send: (method, path, body, options) => call(method, path, { ...options, body }),
  /** Like get, but answers `{ status: 304 }` when nothing has changed since `etag`. */
  getIfChanged: (path, etag, options) => call('GET', path, { ...options, headers: etag ? { 'If-None-Match': etag } : {} })
};

/** An element: `h('a', { href: '/', class: 'x', onclick: f }, 'text', child)`. Text stays text; null and false are left out. */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (name === 'value') {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** `{amount, currency}` as people write it, such as £1,234.50. */
export function money(value) {
  if (!value) {
    return '';
  }
  const amount = Number(value.amount);
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: value.currency }).format(amount);
}

/** An ISO date as people write it: Tue 24 Nov, with the year if it is not this one. */
export function day(iso) {
  if (!iso) {
    return '';
  }
  const date = new Date(`${iso.slice(0, 10)}T12:00:00`);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: 'numeric' };
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...year }).format(date);
}

/** An instant in the reader's time: Tue 24 Nov, 15:00. */
export function moment(iso) {
  if (!iso) {
    return '';
  }
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(date);
  const local = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  return `${day(local)}, ${time}`;
}

/** Shows a sentence where screen readers hear it. */
export function say(place, sentence, good = true) {
  place.className = `message ${good ? 'good' : 'bad'}`;
  place.textContent = sentence;
}
