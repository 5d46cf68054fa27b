import { h } from '/desk/orderway.js';

/** Links in the header to the pages where work begins that is not yet a task. */
const link = (id, text, href, priority) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render: node => node.replaceChildren(h('a', { class: 'ow-navigation', href, target: '_blank', rel: 'noopener' }, text))
});

export const navigation = [
  link('orderway.order', 'New order', '/desk/order.html', 300),
  link('orderway.find', 'Find order', '/desk/find.html', 295),
  link('orderway.stock', 'Stock', '/desk/stock.html', 292),
  link('orderway.import', 'Import', '/desk/import.html', 290),
  link('orderway.receipt', 'Goods have come', '/desk/receipt.html', 285),
  link('orderway.levels', 'Stock levels', '/desk/levels.html', 284)
];
