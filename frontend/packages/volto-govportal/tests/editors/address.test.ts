import { describe, expect, it } from 'vitest';
import { chosen, contentOf, turned } from '../../src/editors/address';
import { itemsOf } from '../../src/editors/desk/data';
import { heading } from '../../src/editors/import/template';

describe('addresses of the editors’ pages', () => {
  it.each([
    ['/370000/a/compile', '/370000/a'],
    ['/370000/a/compare/', '/370000/a'],
    ['/compare', ''],
  ])('know the content of %s', (pathname, content) => {
    expect(contentOf(pathname)).toBe(content);
  });

  it('take over only what is meant for the backend', () => {
    expect(chosen('?x=1&text=食品&state=', ['text', 'state'])).toBe(
      '?text=%E9%A3%9F%E5%93%81',
    );
    expect(chosen('', ['text'])).toBe('');
  });

  it('begin a narrowed list at its first page', () => {
    expect(turned('?text=a&b_start=20', { state: 'draft' })).toBe(
      '?text=a&state=draft',
    );
    expect(turned('?state=draft', { state: null })).toBe('');
    expect(turned('?text=a', { b_start: 20 })).toBe('?text=a&b_start=20');
  });

  it('ask for the desk’s page', () => {
    expect(itemsOf('')).toBe('/@desk-items?b_size=20');
    expect(itemsOf('?own=1&b_start=20&x=1')).toBe(
      '/@desk-items?own=1&b_start=20&b_size=20',
    );
  });
});

describe('an empty table', () => {
  it('is a heading that spreadsheets open in Chinese', () => {
    const mapping = {
      name: 'native_questions',
      title: '常见问题',
      type: 'Question',
      type_title: '常见问题',
      native: true,
      needed: ['title'],
      columns: ['title', 'a,b', 'say "x"'],
    };
    expect(heading(mapping)).toBe('\ufefftitle,"a,b","say ""x"""\r\n');
  });
});
