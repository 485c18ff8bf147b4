import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../src/data/send';
import CaseCount from '../../src/officers/CaseCount';
import type { Worklist } from '../../src/officers/data';
import { batchActions } from '../../src/officers/dialogs/actions';
import { ClockTag } from '../../src/officers/parts/ClockTag';
import { inParts } from '../../src/components/batch/inParts';
import { actOn } from '../../src/officers/worklist/BatchAct';
import { choicesOf, withAsked } from '../../src/officers/worklist/choices';
import { exportOf } from '../../src/officers/worklist/Export';
import {
  addressOf,
  nextOf,
  pageNumberOf,
  previousOf,
  worklistOf,
} from '../../src/officers/worklist/query';
import WorklistPage, {
  countText,
} from '../../src/officers/worklist/WorklistPage';
import { renderPage } from '../render';
import { list, row } from './samples';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const VIEW = { id: 7, name: '我的超期', query: { when: 'overdue' } };

const CHOICES = {
  departments: [
    { id: 'd1', title: '审批局' },
    { id: 'd2', title: '人社局' },
  ],
  matters: [],
  assignees: [{ id: 'zhang', title: '张三' }],
};

const COUNTS = {
  works: true,
  waiting: 0,
  overdue: 0,
  counted: 1000,
  leads: false,
  window: { everywhere: false, departments: [] },
};

function page(resource: object, search = '') {
  return renderPage(
    <WorklistPage />,
    {
      resources: {
        [worklistOf(search)]: resource,
        '/@worklist-views': { status: 'loaded', data: { items: [VIEW] } },
        [choicesOf(search)]: { status: 'loaded', data: CHOICES },
        '/@worklist-counts': { status: 'loaded', data: COUNTS },
      },
    },
    `/worklist${search}`,
  );
}

const loaded = (data: Worklist) => ({ status: 'loaded', data });
const refused = (status: number, message = '') => ({
  status: 'failed',
  refusal: { status, type: '', message, errors: [] },
});

beforeEach(() => {
  send.mockReset();
});

describe('who has no work here', () => {
  it('is told so', () => {
    page(refused(403));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有查看此页面的权限',
    );
  });

  it('is led to log in first', () => {
    page(refused(401));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '请先登录',
    );
  });
});

describe('a query that can not be asked', () => {
  it('is said, and the filters stay', () => {
    page(refused(422, '查询条件有误，请改正。'), '?when=never');
    expect(screen.getByRole('alert')).toHaveTextContent('查询条件有误');
    expect(screen.getByLabelText('期限')).toBeInTheDocument();
  });
});

describe('addresses', () => {
  it('keep what is asked for, and begin at the first page', () => {
    const here = '?tab=review&words=王&after=x~1&trail=-&other=1';
    expect(addressOf(here, { tab: 'intake' })).toBe(
      `/worklist?tab=intake&words=${encodeURIComponent('王')}`,
    );
    expect(worklistOf(here)).toContain('after=x%7E1');
    expect(worklistOf(here)).not.toContain('trail');
  });

  it('know the way back through the pages', () => {
    const second = nextOf('?tab=review', 'a~1');
    const query = (address: string | null) =>
      (address ?? '').replace('/worklist', '');
    expect(pageNumberOf(query(second))).toBe(2);
    const third = nextOf(query(second), 'b~2');
    expect(pageNumberOf(query(third))).toBe(3);
    expect(previousOf(query(third))).toBe(second);
    expect(previousOf(query(second))).toBe('/worklist?tab=review');
    expect(previousOf('?tab=review')).toBeNull();
  });
});

describe('the clock', () => {
  const clock = {
    due: '2026-12-01',
    statutory_due: null,
    node_due: null,
    provisional: false,
  };
  it.each([
    [3, 'green', '剩余3个工作日'],
    [0, 'yellow', '今天到期'],
    [-2, 'red', '超期2天'],
    [3, 'paused', '暂停计时'],
    [null, 'none', '不计时'],
  ] as const)('says %s %s in words', (left, colour, words) => {
    renderPage(<ClockTag clock={{ ...clock, left, colour }} />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });
});

describe('the list', () => {
  it('shows tabs with counts, bounded where counting ended', () => {
    page(loaded(list([row(1)])), '?tab=intake');
    expect(screen.getByText('待受理').closest('a')).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(screen.getByText('1000+')).toBeInTheDocument();
    expect(countText(5, 1000)).toBe('5');
  });

  it('offers to widen a search that found nothing', () => {
    page(loaded(list([])), '?words=x');
    expect(screen.getByText('没有符合条件的办件')).toBeInTheDocument();
  });

  it('leads to the next page and shows saved views', () => {
    page(loaded(list([row(1)], { after: 'a~1' })));
    expect(screen.getByText('下一页').closest('a')).toHaveAttribute(
      'href',
      expect.stringContaining('after=a%7E1'),
    );
    expect(screen.getByText('我的超期')).toHaveAttribute(
      'href',
      '/worklist?when=overdue',
    );
  });

  it('saves what is asked for under a name, and wants one', async () => {
    page(loaded(list([row(1)])), '?tab=review&after=x');
    fireEvent.click(screen.getByText('保存为视图'));
    fireEvent.submit(
      screen.getByLabelText(/视图名称/).closest('form') as HTMLElement,
    );
    expect(screen.getByText('请填写视图名称。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
    send.mockResolvedValue({});
    const name = screen.getByLabelText(/视图名称/);
    fireEvent.change(name, { target: { value: '审查' } });
    fireEvent.submit(name.closest('form') as HTMLElement);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@worklist-views', {
        name: '审查',
        query: { tab: 'review' },
      }),
    );
  });
});

describe('filters', () => {
  it('offer departments first, then the matters of one', () => {
    page(loaded(list([row(1)])));
    expect(screen.getByLabelText('部门')).toHaveTextContent('审批局');
    expect(screen.getByLabelText('事项')).toHaveTextContent('先选部门再选事项');
    expect(screen.getByLabelText('承办人')).toHaveTextContent('张三');
    expect(choicesOf('?department=d1&tab=x')).toBe(
      '/@worklist-choices?department=d1',
    );
  });

  it('keep what is asked for and no longer offered', () => {
    page(loaded(list([row(1)])), '?assignee=gone');
    expect(screen.getByLabelText('承办人')).toHaveValue('gone');
    expect(withAsked([{ id: 'a', title: 'A' }], 'a')).toHaveLength(1);
  });
});

describe('the file', () => {
  it('has what is listed, without the page', () => {
    expect(exportOf('?tab=review&after=x~1&trail=-', 'csv')).toBe(
      '/@worklist-export?tab=review&format=csv',
    );
  });

  it('is not offered of an empty list', () => {
    page(loaded(list([])));
    expect(screen.queryByText('导出 CSV')).toBeNull();
  });
});

describe('ways on', () => {
  it('lead to the window and to what is late only whom they are for', () => {
    page(loaded(list([row(1)])));
    expect(screen.queryByText('窗口录入')).toBeNull();
    expect(screen.queryByText('超期情况')).toBeNull();
  });
});

describe('keys', () => {
  it('go through the list and choose, but never while somebody types', () => {
    page(loaded(list([row(1), row(2)])));
    const press = (key: string, target: Element = document.body) =>
      fireEvent.keyDown(target, { key });
    press('j');
    expect(document.activeElement).toHaveTextContent('申请1');
    press('j');
    press('j');
    expect(document.activeElement).toHaveTextContent('申请2');
    press('x');
    expect(screen.getByLabelText('选择“申请2”')).toBeChecked();
    press('k');
    expect(document.activeElement).toHaveTextContent('申请1');
    press('/');
    const words = screen.getByLabelText('办件编号或申请人');
    expect(words).toHaveFocus();
    press('x', words);
    expect(screen.getByLabelText('选择“申请1”')).not.toBeChecked();
  });

  it('are listed in a dialog', () => {
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    page(loaded(list([row(1)])));
    fireEvent.keyDown(document.body, { key: '?' });
    expect(screen.getByRole('dialog')).toHaveTextContent('勾选或者取消勾选');
  });
});

describe('who has a case', () => {
  it('is said, or whose turn it is', () => {
    page(
      loaded(
        list([
          row(1),
          row(2, { assignee: { id: 'zhang', title: '张三' } }),
          row(3, { state: { id: 'archived', title: '已归档' } }),
        ]),
      ),
    );
    const said = [...document.querySelectorAll('.gp-task-state')].map(
      (one) => one.textContent,
    );
    expect(said[0]).toContain('尚未分派 · 等受理人员办理');
    expect(said[1]).toContain('承办人：张三');
    expect(said[2]).not.toContain('等');
  });
});

describe('several cases at once', () => {
  it('allow what the states of all allow', () => {
    expect(batchActions(['submitted', 'review'])).toEqual(['assign']);
    expect(batchActions(['submitted', 'delivered'])).toEqual([]);
    expect(batchActions(['correction'])).toEqual([]);
    expect(batchActions([])).toEqual([]);
  });

  it('go on where a part as a whole is refused', async () => {
    const items = Array.from({ length: 11 }, (_, number) => ({
      ...row(number),
      key: `u${number}`,
    }));
    send.mockRejectedValueOnce(
      new RefusedError({ status: 503, type: '', message: '', errors: [] }),
    );
    send.mockResolvedValueOnce({
      results: [{ uid: 'u10', done: true, message: '' }],
    });
    const found: any[] = [];
    await inParts(
      items,
      10,
      (part) => actOn(part, 'accept', {}),
      '没有办成',
      (part) => found.push(...part),
    );
    expect(found.filter(({ done }) => !done)).toHaveLength(10);
    expect(found[0].message).toBe('没有办成');
    expect(found[10]).toMatchObject({ title: '申请10', done: true });
    expect(send.mock.calls[1][2].cases).toEqual([{ uid: 'u10', revision: 3 }]);
  });

  it('are said one by one when some were refused', async () => {
    page(loaded(list([row(1), row(2)])));
    send.mockResolvedValue({
      results: [
        { uid: 'u1', done: true, message: '' },
        { uid: 'u2', done: false, message: '您没有受理的权限。' },
      ],
    });
    fireEvent.click(screen.getByLabelText('全选本页'));
    fireEvent.click(screen.getByRole('button', { name: '受理' }));
    fireEvent.submit(
      screen.getByLabelText('受理意见').closest('form') as HTMLElement,
    );
    await waitFor(() =>
      expect(screen.getByText(/您没有受理的权限/)).toBeInTheDocument(),
    );
    expect(screen.getByText('已办理 1 项，未办成 1 项。')).toBeInTheDocument();
  });
});

describe('the header', () => {
  const counts = (more: object) => ({
    resources: {
      '/@worklist-counts': {
        status: 'loaded',
        data: { works: true, waiting: 0, overdue: 0, counted: 1000, ...more },
      },
    },
  });
  it('shows nothing to who handles no cases', () => {
    renderPage(<CaseCount />, counts({ works: false }));
    expect(screen.queryByRole('link')).toBeNull();
  });
  it('says how many wait and how many are late', () => {
    renderPage(<CaseCount />, counts({ waiting: 3, overdue: 1 }));
    expect(screen.getByRole('link')).toHaveAttribute(
      'title',
      '待办 3 件，已超期 1 件',
    );
  });
});
