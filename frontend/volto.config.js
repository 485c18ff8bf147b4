module.exports = {
  addons: ['volto-govportal'],
  theme: 'volto-govportal',
};
