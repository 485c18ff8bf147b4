import { expect, it } from 'vitest';
import { contactFault, contactOf } from '../../src/account/contact';

it.each(['', '0531-12345678', '1380013800', 'wang@', 'wang@example', '王芳'])(
  'takes “%s” for nothing',
  (text) => {
    expect(contactOf(text)).toBeNull();
  },
);

it('takes a phone however it is written', () => {
  for (const text of [' 13800138000 ', '138-0013-8000', '+86 13800138000']) {
    expect(contactOf(text)).toEqual({ phone: '13800138000' });
  }
});

it('takes a mail address', () => {
  expect(contactOf(' wang@example.org ')).toEqual({ mail: 'wang@example.org' });
});

it('finds the fault of the one field under each of its names', () => {
  expect(contactFault({})).toBe('');
  expect(contactFault({ mail: '已被使用' })).toBe('已被使用');
});
