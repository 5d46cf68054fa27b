/** Tasklist's settings: the product's name, dates as they are read here, and what Orderway adds. */
export default {
  app: {
    name: 'Tasklist',
    vendor: 'Orderway'
  },
  dateFormat: {
    normal: 'ddd D MMM, HH:mm',
    long: 'dddd D MMMM YYYY, HH:mm',
    short: 'D MMM'
  },
  locales: {
    availableLocales: ['en', 'de'],
    fallbackLocale: 'en'
  },
  customScripts: ['orderway/plugins'],
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusFilter: { key: 'ctrl+shift+f', description: 'set the focus to the first filter in the list' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' },
    startProcess: { key: 'ctrl+alt+p', description: 'opens the start process modal dialog' }
  }
};
