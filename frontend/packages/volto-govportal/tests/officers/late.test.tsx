import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LATE, type Late, listOf } from '../../src/officers/late/data';
import LatePage from '../../src/officers/late/LatePage';
import { renderPage } from '../render';

const page = (resource: object) =>
  renderPage(<LatePage />, { resources: { [LATE]: resource } });
const loaded = (data: Late) => page({ status: 'loaded', data });

describe('who leads nobody', () => {
  it('is told so', () => {
    page({
      status: 'failed',
      refusal: { status: 403, type: '', message: '', errors: [] },
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有查看此页面的权限',
    );
  });
});

describe('what is late', () => {
  it('is nothing', () => {
    loaded({ items: [], complete: true, counted: 20000 });
    expect(screen.getByText('没有超期和临近到期的办件')).toBeInTheDocument();
  });

  it('leads from each number to its list, and says what was not counted', () => {
    loaded({
      items: [
        {
          department: { id: 'd1', title: '审批局' },
          overdue: 3,
          soon: 0,
          officers: [
            { assignee: { id: 'zhang', title: '张三' }, overdue: 1, soon: 0 },
            { assignee: { id: '', title: '' }, overdue: 2, soon: 0 },
          ],
        },
      ],
      complete: false,
      counted: 20000,
    });
    expect(screen.getByText(/只统计了其中 20000 件/)).toBeInTheDocument();
    const link = screen.getByLabelText('审批局，张三：已超期 1 件');
    expect(link).toHaveAttribute('href', listOf('d1', 'overdue', 'zhang'));
    expect(screen.getByLabelText('审批局：已超期 3 件')).toHaveAttribute(
      'href',
      '/worklist?department=d1&when=overdue',
    );
    expect(listOf('d1', 'soon', '')).toContain('assignee=none');
  });
});
