/** What Orderway adds to Tasklist: a telling card per task, the order sheet beside the form, ways to what is not a task, and what changed
 * for the department. */
import { cards } from './cards.js';
import { feed } from './feed.js';
import { navigation } from './navigation.js';
import { watchForms } from './panel.js';
import { watchCompletion } from './completion.js';

watchForms();
watchCompletion();

export default [cards, ...navigation, feed];
