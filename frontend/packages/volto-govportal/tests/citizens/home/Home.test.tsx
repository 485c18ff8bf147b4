import { describe, expect, it } from 'vitest';
import { screen, within } from '@testing-library/react';
import Home, { type HomeData } from '../../../src/citizens/home/Home';
import { renderPage } from '../../render';

const data: HomeData = {
  words: ['企业设立登记'],
  totals: { matter: 3, guide: 2, department: 1, law: 4 },
  themes: {
    np: [
      { value: 'np-005', title: '生育收养', count: 7 },
      { value: 'np-010', title: '户籍办理', count: 0 },
    ],
    lp: [],
  },
  departments: [{ code: 'X 1', title: '教育厅', count: 3 }],
  pinned: true,
  hot: [{ title: '甲', url: '/a', place: '教育厅', published: '' }],
  matters: [],
  guides: [],
  announcements: [],
};
const show = (page: object) =>
  renderPage(<Home content={{ '@components': { page } }} />);

describe('the front page', () => {
  it('begins with the search and its words', () => {
    show(data);
    expect(screen.getByRole('search')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '企业设立登记' })).toHaveAttribute(
      'href',
      `/search?q=${encodeURIComponent('企业设立登记')}`,
    );
  });

  it('leads to themes and departments', () => {
    show(data);
    const themes = screen.getByRole('region', { name: '个人办事' });
    expect(
      within(themes).getByRole('link', { name: /生育收养\s*7\s*个事项/ }),
    ).toHaveAttribute('href', '/matters?theme=np-005');
    expect(
      within(themes).queryByRole('link', { name: /户籍办理/ }),
    ).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^教育厅/ })).toHaveAttribute(
      'href',
      '/matters?department=X%201',
    );
  });

  it('offers only stations whose theme there is', () => {
    show(data);
    expect(screen.getByRole('link', { name: '出生' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: '上学' })).toBeNull();
  });

  it('says what it shows instead of hot services', () => {
    show({ ...data, pinned: false });
    expect(
      screen.getByRole('heading', { name: '最近发布' }),
    ).toBeInTheDocument();
  });

  it('works on an empty site', () => {
    show({ ...data, hot: [], words: [], departments: [] });
    expect(screen.getByText('还没有公布的事项。')).toBeInTheDocument();
    expect(screen.getByText('目前没有公告。')).toBeInTheDocument();
  });
});
