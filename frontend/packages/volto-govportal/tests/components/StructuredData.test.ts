import { expect, it } from 'vitest';
import { asScript } from '../../src/components/StructuredData';

it('cannot end the script that it stands in', () => {
  const data = { name: '</script><script>alert(1)</script>' };
  expect(asScript(data)).not.toContain('<');
  expect(JSON.parse(asScript(data))).toEqual(data);
});
