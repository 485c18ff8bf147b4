import { isVoltos } from '../../src/cms/routes';

test.each([
  ['/370000/contents', 'Region', true],
  ['/controlpanel', undefined, true],
  ['/controlpanel/mail', undefined, true],
  ['/about/edit', 'Document', true],
  ['/370000/edit', 'Region', false],
  ['/370000/add', 'Department', false],
  ['/370000', 'Region', false],
  ['/desk', undefined, false],
])('knows whose page stands at %s', (path, type, expected) => {
  expect(isVoltos(path, type)).toBe(expected);
});
