import { day, h, moment, money } from '/desk/orderway.js';
import { actionButton } from './actions.js';

const TIERS = { KEY_ACCOUNT: 'Key account', PREFERRED: 'Preferred', STANDARD: 'Standard' };
const SEVERITIES = { error: 'Wrong', warning: 'Look at', info: 'Note', ok: 'Settled' };

/** The order sheet as elements. `done(message)` is called after something on it was changed. */
export function renderSheet(sheet, done) {
  const buttons = actions => (actions || []).map(action => actionButton(action, done));
  const parts = [
    head(sheet),
    sheet.notice && h('p', { class: 'ow-notice', role: 'status' }, sheet.notice),
    holds(sheet.holds, buttons),
    findings(sheet, buttons),
    (sheet.tables || []).map(table),
    sheet.orderNumber && h('div', { class: 'ow-columns' }, facts(sheet), customer(sheet.customer), parties(sheet.parties || []).map(party => partyBox(party, buttons))),
    lines(sheet, buttons),
    totals(sheet.totals),
    shipments(sheet.shipments),
    sheet.actions?.length > 0 && h('div', { class: 'ow-actions', role: 'group', 'aria-label': 'What you can do with this order' }, buttons(sheet.actions)),
    recentOrders(sheet.recentOrders),
    documents(sheet.documents),
    messages(sheet.messages, !sheet.orderNumber),
    timeline(sheet.timeline)
  ];
  return h('div', {}, parts);
}

function head(sheet) {
  return h('header', { class: 'ow-head' },
    h('h3', {}, sheet.orderNumber || sheet.title),
    sheet.stateText && h('span', { class: 'ow-state' }, sheet.stateText),
    (sheet.flags || []).map(flag => h('span', { class: `ow-flag ow-flag-${flag.toLowerCase().replaceAll(/\W+/g, '-')}` }, flag)));
}

function holds(holds, buttons) {
  if (!holds?.length) {
    return null;
  }
  return part('Holds', h('ul', { class: 'ow-findings' }, holds.map(hold =>
    h('li', { class: `ow-finding ow-${hold.overdue ? 'error' : 'warning'}` },
      h('span', { class: 'ow-severity' }, hold.overdue ? 'Overdue' : 'Held'),
      h('span', { class: 'ow-finding-text' },
        h('strong', {}, hold.title), `: ${hold.reason}`,
        h('div', { class: 'ow-soft' }, [
          `since ${moment(hold.since)}${age(hold.since)} by ${hold.by}`,
          hold.until && `kept until ${day(hold.until)}`,
          `${hold.owner} clears it`,
          `can be lifted by ${hold.lifters}`
        ].filter(Boolean).join(' · '))),
      h('span', { class: 'ow-row-actions' }, buttons(hold.actions))))));
}

/** How long something has lasted, in the largest unit that says it; nothing for what has just begun. */
function age(since) {
  const minutes = Math.floor((Date.now() - new Date(since)) / 60_000);
  if (minutes < 1) {
    return '';
  }
  const [count, unit] = minutes < 60 ? [minutes, 'minute'] : minutes < 48 * 60 ? [Math.floor(minutes / 60), 'hour'] : [Math.floor(minutes / 1440), 'day'];
  return ` (${count} ${unit}${count === 1 ? '' : 's'})`;
}

function findings(sheet, buttons) {
  if (!sheet.findings?.length) {
    return null;
  }
  return part('Findings', h('ul', { class: 'ow-findings' }, sheet.findings.map(finding => {
    const severity = SEVERITIES[finding.severity] ? finding.severity : 'info';
    return h('li', { class: `ow-finding ow-${severity}` },
      h('span', { class: 'ow-severity' }, SEVERITIES[severity]),
      h('span', { class: 'ow-finding-text' }, finding.text),
      h('span', { class: 'ow-row-actions' }, buttons(finding.actions)));
  })));
}

function facts(sheet) {
  const promised = sheet.firstPromised && sheet.firstPromised !== sheet.promised
    ? `${day(sheet.promised)} (first ${day(sheet.firstPromised)})`
    : day(sheet.promised);
  return box('Order', list([
    ['Reference', sheet.reference],
    ['Channel', sheet.channel],
    ['Document of', day(sheet.documentDate)],
    ['Received', moment(sheet.receivedAt)],
    ['Requested for', day(sheet.requestedDate)],
    ['Promised', promised],
    ['Remark', sheet.remark]
  ]));
}

function customer(customer) {
  if (!customer) {
    return null;
  }
  return box('Customer', [
    h('div', {}, h('strong', {}, customer.name || 'Unknown'), ' ', customer.number, ' ',
      customer.tier && h('span', { class: 'ow-tier' }, TIERS[customer.tier] || customer.tier)),
    list([
      ['Terms', customer.terms],
      ['Credit limit', money(customer.limit)],
      ['Open balance', money(customer.balance)],
      ['Available', money(customer.available)],
      ['Note', customer.note]
    ])
  ]);
}

/** Who plays several parts is shown once; what can be done then says for which part. */
function parties(all) {
  const byFacts = Map.groupBy(all, party => JSON.stringify([party.lines, party.email, party.phone]));
  return [...byFacts.values()].map(same => same.length === 1 ? same[0] : {
    ...same[0],
    title: same.map(party => party.title).join(', '),
    actions: same.flatMap(party => (party.actions || [])
      .map(action => ({ ...action, title: `${action.title}: ${party.title.toLowerCase()}` })))
  });
}

function partyBox(party, buttons) {
  return box(party.title, [
    h('address', {}, (party.lines || []).map(line => h('div', {}, line))),
    party.email && h('div', {}, h('a', { href: `mailto:${party.email}` }, party.email)),
    party.phone && h('div', {}, party.phone),
    h('div', { class: 'ow-row-actions' }, buttons(party.actions))
  ]);
}

function lines(sheet, buttons) {
  if (!sheet.lines?.length) {
    return null;
  }
  const show = name => sheet.lines.some(line => line[name] !== null && line[name] !== undefined);
  const some = name => sheet.lines.some(line => line[name] > 0);
  const columns = [
    ['', line => String(line.line), 'number', true],
    ['Article', line => [h('strong', {}, line.sku), ' ', line.description, line.note && h('div', { class: 'ow-soft' }, line.note),
      line.actions?.length > 0 && h('div', { class: 'ow-row-actions' }, buttons(line.actions))], 'ow-article', true],
    ['Pieces', line => String(line.quantity), 'number', true],
    ['Price', line => money(line.price), 'number', true],
    ['Agreed', line => money(line.agreedPrice), 'number', show('agreedPrice')],
    ['Value', line => line.price ? money(line.value) : '', 'number', show('value')],
    ['Available', line => available(line), 'number', show('available')],
    ['Reserved', line => count(line.reserved), 'number', some('reserved')],
    ['Shipped', line => count(line.shipped), 'number', some('shipped')]
  ].filter(column => column[3]);
  return part('Lines', h('div', { class: 'ow-scroll' }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map(([title, , style]) => h('th', { class: style, scope: 'col' }, title)))),
    h('tbody', {}, sheet.lines.map(line =>
      h('tr', { class: line.warn ? 'ow-warned' : null }, columns.map(([, cell, style]) => h('td', { class: style }, cell(line)))))))));
}

function available(line) {
  const pieces = count(line.available);
  return line.availableFrom ? `${pieces} · rest ${day(line.availableFrom)}` : pieces;
}

function count(value) {
  return value === null || value === undefined ? '' : String(value);
}

function totals(totals) {
  if (!totals?.length) {
    return null;
  }
  return h('dl', { class: 'ow-totals' }, totals.map(total => h('div', {}, h('dt', {}, total.title), h('dd', {}, total.value))));
}

function shipments(shipments) {
  if (!shipments?.length) {
    return null;
  }
  return part('Shipments', h('ul', { class: 'ow-plain' }, shipments.map(shipment => h('li', {},
    h('strong', {}, shipment.number), ' ', h('span', { class: 'ow-state' }, shipment.stateText), ' ',
    [shipment.text, shipment.carrier].filter(Boolean).join(' · '), ' ',
    shipment.trackingNumber && (shipment.trackingLink?.startsWith('https://')
      ? h('a', { href: shipment.trackingLink, target: '_blank', rel: 'noopener' }, shipment.trackingNumber)
      : shipment.trackingNumber)))));
}

function table({ title, columns, rows }) {
  if (rows.length === 0) {
    return part(title, h('p', { class: 'ow-soft' }, 'None.'));
  }
  return part(title, h('div', { class: 'ow-scroll' }, h('table', {},
    h('thead', {}, h('tr', {}, columns.map(column => h('th', { scope: 'col' }, column)))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map(cell => h('td', {}, cell ?? ''))))))));
}

function recentOrders(orders) {
  if (!orders?.length) {
    return null;
  }
  return part('Last orders', h('ul', { class: 'ow-plain' }, orders.map(order =>
    h('li', {}, [order.orderNumber, day(order.date), money(order.value), order.stateText].filter(Boolean).join(' · ')))));
}

function documents(documents) {
  if (!documents?.length) {
    return null;
  }
  return part('Documents', h('ul', { class: 'ow-plain' }, documents.map(document => h('li', {},
    h('a', { href: document.href, target: '_blank', rel: 'noopener' }, document.title),
    document.at && h('span', { class: 'ow-soft' }, ` ${moment(document.at)}`)))));
}

/** What customers write is to be read at once. @param open whether the messages are what the reader is here for */
function messages(messages, open) {
  if (!messages?.length) {
    return null;
  }
  return part('Messages', messages.map(message => h('details', { class: 'ow-message', open: open || message.direction === 'in' },
    h('summary', {},
      h('span', { class: 'ow-soft' }, moment(message.at)), ' ',
      message.direction === 'in' ? 'from ' : 'to ', message.who, ': ', h('strong', {}, message.subject)),
    message.note && h('p', { class: 'ow-soft' }, message.note),
    h('pre', {}, message.text || ''),
    message.files?.length > 0 && h('ul', { class: 'ow-plain' }, message.files.map(file => h('li', {},
      h('a', { href: file.href, target: '_blank', rel: 'noopener' }, file.title)))))));
}

function timeline(entries) {
  if (!entries?.length) {
    return null;
  }
  return part('Timeline', h('ol', { class: 'ow-timeline' }, entries.map(entry => h('li', {},
    h('span', { class: 'ow-soft' }, moment(entry.at)), ' ', entry.text,
    entry.detail && h('span', {}, `: ${entry.detail}`),
    entry.actor && h('span', { class: 'ow-soft' }, ` · ${entry.actor}`)))));
}

function part(title, ...content) {
  return h('section', { class: 'ow-part' }, h('h4', {}, title), content);
}

function box(title, content) {
  return h('section', { class: 'ow-box' }, h('h4', {}, title), content);
}

function list(rows) {
  return h('dl', {}, rows.filter(([, value]) => value).map(([title, value]) => [h('dt', {}, title), h('dd', {}, value)]));
}
