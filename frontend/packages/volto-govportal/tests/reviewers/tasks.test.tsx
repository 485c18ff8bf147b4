import { describe, expect, it, vi } from 'vitest';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Task, TaskList } from '../../src/reviewers/data';
import { DueTag, toneOf } from '../../src/reviewers/DueTag';
import TaskCount, { totalOf } from '../../src/reviewers/TaskCount';
import { chunks, inParts } from '../../src/components/batch/inParts';
import { actOn } from '../../src/reviewers/tasks/BatchAct';
import { common } from '../../src/reviewers/tasks/common';
import { queryOf } from '../../src/reviewers/tasks/query';
import TasksPage from '../../src/reviewers/tasks/TasksPage';
import { dayText, momentText } from '../../src/reviewers/when';
import { RefusedError } from '../../src/data/send';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const PASS = {
  id: 'approve',
  title: '审批通过',
  needs_reason: false,
  kind: 'forward' as const,
};
const BACK = {
  id: 'return_to_draft',
  title: '退回编辑',
  needs_reason: true,
  kind: 'back' as const,
};

function task(number: number, more: Partial<Task> = {}): Task {
  return {
    '@id': `/370000/m${number}`,
    '@type': 'Matter',
    type_title: '实施清单事项',
    UID: `u${number}`,
    title: `事项${number}`,
    code: '',
    place: '山东省',
    state: { id: 'office_approval', title: '政务服务机构审批' },
    since: '2026-11-24T15:58:39+00:00',
    age: 1,
    due: null,
    submitted: null,
    edition: 'first',
    reason: '',
    remarks: 0,
    to_revise_titles: [],
    planned_effective: null,
    transitions: [PASS, BACK],
    seen: 2,
    ...more,
  };
}

function list(items: Task[], more: Partial<TaskList> = {}): TaskList {
  return {
    kind: 'waiting',
    kinds: [
      { id: 'waiting', title: '待我办理', count: items.length },
      { id: 'overdue', title: '已逾期', count: 0 },
    ],
    complete: true,
    facets: { types: [], states: [], regions: [], departments: [] },
    items,
    items_total: items.length,
    ...more,
  };
}

function page(data: TaskList, search = '') {
  return renderPage(
    <TasksPage />,
    { resources: { [`/@tasks${search}`]: { status: 'loaded', data } } },
    `/tasks${search}`,
  );
}

describe('moments', () => {
  it('are the portal’s own, wherever the reader is', () => {
    expect(momentText('2026-11-24T17:58:39+00:00')).toBe(
      '2026 年 11 月 25 日 01:58',
    );
    expect(momentText(null)).toBe('');
    expect(dayText('2026-12-01')).toBe('2026 年 12 月 1 日');
  });
});

describe('limits', () => {
  const due = { date: '2026-12-01', provisional: false };
  it.each([
    [-2, true, 'bad', '已逾期 2 个工作日'],
    [0, false, 'warn', '今天到期'],
    [1, false, 'warn', '还剩 1 个工作日'],
    [4, false, 'good', '还剩 4 个工作日'],
  ])('say %s in words', (left, overdue, tone, words) => {
    expect(toneOf({ ...due, left, overdue })).toBe(tone);
    renderPage(<DueTag due={{ ...due, left, overdue }} />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('say when they are a guess', () => {
    renderPage(
      <DueTag due={{ ...due, left: 4, overdue: false, provisional: true }} />,
    );
    expect(screen.getByText(/暂按/)).toBeInTheDocument();
  });
});

describe('what may be done to several', () => {
  it('is what all allow, and nothing that takes away what is public', () => {
    const cancel = { ...PASS, id: 'cancel', kind: 'other' as const };
    const one = task(1, { transitions: [PASS, BACK, cancel] });
    expect(common([one, task(2, { transitions: [BACK, cancel] })])).toEqual([
      {
        id: 'return_to_draft',
        title: '退回编辑',
        tone: 'back',
        needs_reason: true,
      },
    ]);
    expect(common([one, task(3, { transitions: [] })])).toEqual([]);
    expect(common([])).toEqual([]);
  });

  it('is done in parts', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([], 2)).toEqual([]);
  });

  it('goes on where a part as a whole is refused', async () => {
    const items = [1, 2, 3, 4, 5, 6].map((number) => ({
      ...task(number),
      key: `u${number}`,
    }));
    send.mockReset();
    send.mockRejectedValueOnce(
      new RefusedError({ status: 503, type: '', message: '', errors: [] }),
    );
    send.mockResolvedValueOnce({
      results: [{ UID: 'u6', title: '事项6', status: 200, message: '已办理' }],
    });
    const found: any[] = [];
    await inParts(
      items,
      5,
      (part) => actOn(part, 'approve', '同意'),
      '没有办成',
      (part) => found.push(...part),
    );
    expect(found.map(({ done }) => done)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(found[0].message).toBe('没有办成');
    expect(send.mock.calls[1][2]).toEqual({
      items: [{ UID: 'u6', seen: 2 }],
      transition: 'approve',
      comment: '同意',
    });
  });
});

describe('addresses of lists', () => {
  it('keep what is not changed', () => {
    const query = new URLSearchParams('kind=overdue&b_start=25');
    expect(queryOf(query, { b_start: '' })).toBe('/tasks?kind=overdue');
    expect(queryOf(new URLSearchParams(), {})).toBe('/tasks');
  });
});

describe('the list', () => {
  it('says what to do when nothing waits', () => {
    page(list([]));
    expect(screen.getByText('没有等您办理的内容')).toBeInTheDocument();
    expect(screen.queryByText('导出 CSV')).toBeNull();
  });

  it('offers to widen a search that found nothing', () => {
    page(list([]), '?text=x');
    expect(screen.getByText('没有符合条件的内容')).toBeInTheDocument();
    expect(screen.getAllByText('清除筛选')[0]).toHaveAttribute(
      'href',
      '/tasks?kind=waiting',
    );
  });

  it('leads to the form of what was returned, and says why', () => {
    const item = task(1, { reason: '请补充材料', remarks: 2, transitions: [] });
    page(list([item], { kind: 'returned' }), '?kind=returned');
    expect(screen.getByText(/请补充材料/)).toHaveTextContent('2 条逐项意见');
    expect(screen.getByText('修改').closest('a')).toHaveAttribute(
      'href',
      '/370000/m1/edit',
    );
  });

  it('asks for the reason before several are returned', async () => {
    send.mockReset();
    page(list([task(1), task(2)]));
    fireEvent.click(screen.getByLabelText('全选本页'));
    expect(screen.getByText('已选 2 项')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '退回编辑' }));
    const dialog = screen.getByRole('dialog', { hidden: true });
    fireEvent.submit(dialog.querySelector('form') as HTMLFormElement);
    expect(screen.getByText('请填写原因。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('says of each what became of it', async () => {
    send.mockReset();
    send.mockResolvedValue({
      results: [
        { UID: 'u1', title: '事项1', status: 200, message: '已办理' },
        { UID: 'u2', title: '事项2', status: 409, message: '已被他人办理' },
      ],
    });
    page(list([task(1), task(2)]));
    fireEvent.click(screen.getByLabelText('选择“事项1”'));
    fireEvent.click(screen.getByLabelText('选择“事项2”'));
    fireEvent.click(screen.getByRole('button', { name: '审批通过' }));
    const dialog = screen.getByRole('dialog', { hidden: true });
    fireEvent.submit(dialog.querySelector('form') as HTMLFormElement);
    await waitFor(() =>
      expect(
        screen.getByText('已办理 1 项，未办成 1 项。'),
      ).toBeInTheDocument(),
    );
    expect(screen.getByText(/已被他人办理/)).toBeInTheDocument();
  });
});

describe('the number of tasks', () => {
  const counts = { waiting: 3, overdue: 1, returned: 2, revise: 0 };

  it('counts what is overdue once', () => {
    expect(totalOf({ works: true, counts, more: [] })).toBe('5');
    expect(totalOf({ works: true, counts, more: ['waiting'] })).toBe('5+');
  });

  it('is said in words', () => {
    const data = { works: true, counts, more: [] };
    renderPage(<TaskCount />, {
      resources: { '/@tasks-counts': { status: 'loaded', data } },
    });
    expect(
      screen.getByRole('link', {
        name: /我的任务.*待办理 3 项，已逾期 1 项，被退回 2 项/,
      }),
    ).toHaveAttribute('href', '/tasks');
  });

  it('is nothing to who has no work here', () => {
    const data = { works: false, counts, more: [] };
    renderPage(<TaskCount />, {
      resources: { '/@tasks-counts': { status: 'loaded', data } },
    });
    expect(screen.queryByRole('link')).toBeNull();
  });
});
