import { screen } from '@testing-library/react';
import Home from '../../src/administrators/Home';
import { renderPage } from '../render';

const admin = (data: object, status = 200) => ({
  resources: {
    '/@portal': { status: 'loaded', data: { title: '测试网' } },
    '/@admin':
      status === 200
        ? { status: 'loaded', data }
        : { status: 'failed', refusal: { status, message: '', errors: [] } },
  },
});

test('shows the pages that are open, and where the user works', () => {
  const place = { '@id': '/370100', title: '济南市', type: 'Region', code: '' };
  renderPage(
    <Home />,
    admin({
      pages: [
        { id: 'regions', regions: 3, departments: 12 },
        { id: 'roles', people: 5, grants: 6 },
      ],
      places: [place],
      account_places: [place],
    }),
  );
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('3 个区划，12 个部门')).toBeTruthy();
  expect(screen.getByText('您管理的范围：济南市')).toBeTruthy();
  expect(screen.queryByText('工作日历')).toBeNull();
});

test('warns on the card of what asks to be looked at', () => {
  renderPage(
    <Home />,
    admin({
      pages: [{ id: 'calendar', years: [2026], missing: [2027] }],
      places: [],
      account_places: [],
    }),
  );
  expect(screen.getByText('2027 年尚未加载').className).toContain('gp-warn');
});

test.each([
  [401, '请先登录'],
  [403, '您没有查看此页面的权限'],
])('says why there is nothing: %i', (status, words) => {
  renderPage(<Home />, admin({}, status));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);
});
