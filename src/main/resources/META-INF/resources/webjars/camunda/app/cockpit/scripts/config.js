/** Cockpit's settings: the product's name, and dates as they are read here. */
export default {
  app: {
    name: 'Cockpit',
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
  disableWelcomeMessage: true
};
