import { describe, expect, it } from 'vitest';
import { countText } from '../../../src/citizens/my/counts';
import { inboxOf, messagesAddress } from '../../../src/citizens/my/data';
import { piecesOf } from '../../../src/citizens/my/parts/linked';

describe('a page of messages', () => {
  it('asks for nothing that the address may not say', () => {
    expect(inboxOf('?before=x&unread=yes&size=999')).toBe('/@inbox?size=20');
  });

  it('asks for what the address says, and leads to the next one', () => {
    expect(inboxOf('?unread=1&before=12')).toBe(
      '/@inbox?size=20&unread=1&before=12',
    );
    expect(messagesAddress(false)).toBe('/my/messages');
    expect(messagesAddress(true, null)).toBe('/my/messages?unread=1');
    expect(
      messagesAddress(true, 'http://x/@inbox?unread=1&size=20&before=7'),
    ).toBe('/my/messages?unread=1&before=7');
  });

  it('counts only so far', () => {
    const inbox = { items: [], next: null, unread_most: 100 };
    expect(countText({ ...inbox, unread: 3 })).toBe('3');
    expect(countText({ ...inbox, unread: 100 })).toBe('100+');
  });
});

describe('the text of a message', () => {
  it.each([
    '没有地址',
    '见 https://example.org/help。',
    'https://example.org/cases/',
  ])('leaves “%s” as it is', (text) => {
    expect(piecesOf(text)).toEqual([{ text }]);
  });

  it('finds the cases in it, wherever the portal stands', () => {
    const url = 'http://127.0.0.1:3000/cases/ab-12';
    expect(piecesOf(`详见 ${url}。再见`)).toEqual([
      { text: '详见 ' },
      { text: url, path: '/cases/ab-12' },
      { text: '。再见' },
    ]);
    expect(piecesOf('https://example.org/gov/worklist/c1')).toEqual([
      { text: 'https://example.org/gov/worklist/c1', path: '/worklist/c1' },
    ]);
  });
});
