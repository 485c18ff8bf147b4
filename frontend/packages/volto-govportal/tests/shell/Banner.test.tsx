import { beforeEach, describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { Banner, bannersAt } from '../../src/shell/Banner';
import { dismiss, dismissed } from '../../src/shell/dismissed';
import { BEFORE_PAINT } from '../../src/shell/modes';
import { renderPage } from '../render';

const note = (uid: string, more = {}) => ({
  uid,
  title: `公告${uid}`,
  url: `/announcements/${uid}`,
  important: false,
  scope: '',
  ...more,
});

const state = (banners: object[]) => ({
  resources: { '/@portal': { status: 'loaded', data: { banners } } },
});

beforeEach(() => localStorage.clear());

describe('bannersAt', () => {
  it('shows a region its own banners only', () => {
    const banners = [note('a'), note('b', { scope: '/370000/370100' })];
    const at = (path: string) => bannersAt(banners, path).map((b) => b.uid);
    expect(at('/')).toEqual(['a']);
    expect(at('/370000/370100')).toEqual(['a', 'b']);
    expect(at('/370000/370100/office')).toEqual(['a', 'b']);
    expect(at('/370000/3701009')).toEqual(['a']);
  });

  it('does not repeat the announcement that is being read', () => {
    expect(bannersAt([note('a')], '/announcements/a')).toEqual([]);
  });

  it('shows three at most', () => {
    expect(
      bannersAt(
        ['a', 'b', 'c', 'd'].map((uid) => note(uid)),
        '/',
      ),
    ).toHaveLength(3);
  });
});

describe('Banner', () => {
  it('draws nothing when nothing is announced', () => {
    const { container } = renderPage(<Banner pathname="/" />, state([]));
    expect(container).toBeEmptyDOMElement();
  });

  it('is put away, and stays so', () => {
    renderPage(<Banner pathname="/" />, state([note('a'), note('b')]));
    fireEvent.click(screen.getByRole('button', { name: '不再提示：公告a' }));
    expect(screen.queryByText('公告a')).not.toBeInTheDocument();
    expect(screen.getByText('公告b')).toHaveFocus();
    expect(dismissed()).toEqual(['a']);
  });

  it('knows what was put away before', () => {
    dismiss('a');
    renderPage(<Banner pathname="/" />, state([note('a')]));
    expect(screen.queryByText('公告a')).not.toBeInTheDocument();
  });
});

describe('before the first paint', () => {
  it('hides what was put away while the page is still arriving', async () => {
    dismiss('a');
    // eslint-disable-next-line no-new-func
    new Function(BEFORE_PAINT)();
    document.body.innerHTML =
      '<aside class="gp-banner"><li data-uid="a"></li><li data-uid="b"></li></aside>';
    await Promise.resolve();
    const hidden = [...document.querySelectorAll('li')].map((li) => li.hidden);
    expect(hidden).toEqual([true, false]);
    document.dispatchEvent(new Event('DOMContentLoaded'));
    document.body.innerHTML = '';
  });
});

describe('dismissed', () => {
  it('takes nonsense for nothing', () => {
    localStorage.setItem('gp-dismissed', '{"a"');
    expect(dismissed()).toEqual([]);
    localStorage.setItem('gp-dismissed', '{}');
    expect(dismissed()).toEqual([]);
  });

  it('forgets the oldest of very many', () => {
    for (let n = 0; n < 60; n += 1) dismiss(String(n));
    expect(dismissed()).toHaveLength(50);
    expect(dismissed()).not.toContain('0');
  });
});
