import { screen, within } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { describe, expect, it } from 'vitest';
import StatisticsPage from '../../../src/citizens/evaluation/StatisticsPage';
import {
  addressOf,
  figuresOf,
  monthsUntil,
  shareText,
  type Statistics,
} from '../../../src/citizens/evaluation/statistics';
import { renderPage } from '../../render';
import { LEVELS } from './sample';

const COUNTS = {
  very_satisfied: 9,
  satisfied: 3,
  basically_satisfied: 1,
  dissatisfied: 1,
  very_dissatisfied: 1,
};
const FIGURES = {
  count: 15,
  levels: COUNTS,
  satisfied: 867,
  unanswered: 40,
  excluded: 2,
};
const HIDDEN = {
  count: null,
  levels: null,
  satisfied: null,
  unanswered: null,
  excluded: null,
};

const data = (more: Partial<Statistics> = {}): Statistics => ({
  by: 'department',
  department: null,
  name: '',
  from: '2025-12',
  to: '2026-11',
  least: 5,
  levels: LEVELS.map(({ id, title }) => ({ id, title })),
  items: [
    { department: 'A', name: '', title: '甲局', ...FIGURES },
    { department: 'B', name: '', title: '乙局', ...HIDDEN },
  ],
  next: null,
  months: [
    { month: '2026-10', ...FIGURES },
    { month: '2026-11', ...HIDDEN },
  ],
  ...more,
});

function page(shown: Statistics, search = '') {
  return renderPage(
    <Route path="/evaluations" component={StatisticsPage} />,
    { resources: { [figuresOf(search)]: { status: 'loaded', data: shown } } },
    `/evaluations${search}`,
  );
}

describe('the address of figures', () => {
  it('asks for what it names and nothing else', () => {
    expect(figuresOf('?by=matter&department=A&x=1')).toBe(
      '/@evaluation-statistics?by=matter&department=A',
    );
    expect(addressOf('?by=matter&b_start=50', { by: '', name: 'M' })).toBe(
      '/evaluations?name=M',
    );
  });

  it('offers months backwards over the year', () => {
    expect(monthsUntil('2026-02', 4)).toEqual([
      '2026-02',
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
  });

  it('says a share with one digit', () => {
    expect(shareText(867)).toBe('86.7%');
  });
});

describe('the page', () => {
  it('is not there where evaluation is not installed', () => {
    renderPage(
      <Route path="/evaluations" component={StatisticsPage} />,
      {
        resources: {
          [figuresOf('')]: {
            status: 'failed',
            refusal: { status: 404, type: '', message: '', errors: [] },
          },
        },
      },
      '/evaluations',
    );
    expect(screen.getByText('没有找到这个页面')).toBeInTheDocument();
  });

  it('says that there is nothing yet', () => {
    page(data({ items: [], months: [] }));
    expect(screen.getByText('这些月份还没有评价')).toBeInTheDocument();
  });

  it('has a table of departments that hides what is too few', () => {
    page(data());
    const [table, months] = screen.getAllByRole('table');
    const rows = within(table).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('甲局1586.7%93111402');
    expect(rows[2]).toHaveTextContent('少于 5 件，不公布');
    expect(within(table).getByRole('link', { name: '甲局' })).toHaveAttribute(
      'href',
      '/evaluations?by=matter&department=A',
    );
    expect(within(months).getAllByRole('row')).toHaveLength(3);
  });

  it('leads from a department to its matters and windows', () => {
    const search = '?by=matter&department=A';
    page(
      data({ by: 'matter', department: { code: 'A', title: '甲局' } }),
      search,
    );
    expect(screen.getByRole('link', { name: '甲局 · 按窗口' })).toHaveAttribute(
      'href',
      '/evaluations?by=window&department=A',
    );
    expect(screen.getByRole('link', { name: '全部部门' })).toHaveAttribute(
      'href',
      '/evaluations',
    );
  });
});
