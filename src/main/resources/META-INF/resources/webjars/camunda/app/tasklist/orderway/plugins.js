/** What Orderway adds to Tasklist: a telling card per task, the order sheet beside the form, and ways to what is not a task. */
import { cards } from './cards.js';
import { navigation } from './navigation.js';
import { watchForms } from './panel.js';
import { watchCompletion } from './completion.js';

watchForms();
watchCompletion();

export default [cards, ...navigation];
