module.exports = {
  configs: { all: { rules: { 'no-implicit-end': 'error' } } },
  rules: { 'no-implicit-end': './rules/no-implicit-end' }
};
