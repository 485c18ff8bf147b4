// Tags and related items below every page are not the portal's way.
const slots = {};

export default slots;
