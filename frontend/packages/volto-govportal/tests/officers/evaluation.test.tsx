import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import CasePage, { tabOf, tabsOf } from '../../src/officers/case/CasePage';
import { actionOf, batchActions } from '../../src/officers/dialogs/actions';
import { Evaluations } from '../../src/officers/evaluation/Evaluations';
import ExportPage from '../../src/officers/evaluation/ExportPage';
import type { OfCase, Seen } from '../../src/officers/evaluation/data';
import { Kinds } from '../../src/officers/worklist/Kinds';
import { addressOf, worklistOf } from '../../src/officers/worklist/query';
import { renderPage } from '../render';
import { whole } from './samples';

const send = vi.hoisted(() => vi.fn());
const download = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));
vi.mock('../../src/data/download', () => ({ download }));

// jsdom draws no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

const loaded = (data: unknown) => ({ status: 'loaded', data });
const PORTAL = loaded({ addons: ['application', 'evaluation'] });

const seen = (more: Partial<Seen> = {}): Seen => ({
  moment: { id: 'acceptance', title: '受理' },
  asked_at: '2026-11-24T01:00:00+00:00',
  until: '2026-12-01',
  state: 'waiting',
  channel: '',
  window: '',
  handled_by: '张三',
  given: null,
  excluded: false,
  rectification: null,
  ...more,
});

const BAD = seen({
  state: 'given',
  channel: '窗口二维码',
  window: '3 号窗口',
  given: {
    level: { id: 'very_dissatisfied', title: '非常不满意' },
    tags: ['服务态度差效率低'],
    text: '跑了三趟',
    given_at: '2026-11-24T01:00:00+00:00',
    addition: '',
    added_at: null,
    second: null,
  },
  rectification: {
    uid: 'r1',
    number: 'D-ZG-2026-0001',
    state: { id: 'callback', title: '待回访' },
  },
});

const of = (items: Seen[], more: Partial<OfCase> = {}): OfCase => ({
  case: { uid: 'u1' },
  items,
  may_ask: false,
  windows: [],
  ...more,
});

function show(data: OfCase, item = whole()) {
  return renderPage(<Evaluations item={item} />, {
    resources: {
      '/@portal': PORTAL,
      [`/@evaluations/${item.uid}`]: loaded(data),
    },
  });
}

beforeEach(() => {
  send.mockReset();
  download.mockReset();
  localStorage.clear();
});

describe('the evaluations of a case', () => {
  it('are not asked for where evaluation is not installed', () => {
    const { dispatched } = renderPage(<Evaluations item={whole()} />, {
      resources: { '/@portal': loaded({ addons: ['application'] }) },
    });
    expect(dispatched).toEqual([]);
  });

  it('say what was given, by which way, and what came of it', () => {
    show(of([BAD]));
    expect(screen.getByText('跑了三趟')).toBeInTheDocument();
    expect(screen.getByText(/窗口二维码 · 3 号窗口/)).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /差评整改 D-ZG-2026-0001：待回访/ }),
    ).toHaveAttribute('href', '/worklist/r1');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('of a rectification lead back to the case that was judged', () => {
    show(of([{ ...BAD, excluded: true }], { case: { uid: 'u1' } }), {
      ...whole(),
      uid: 'r1',
    });
    expect(
      screen.getByRole('link', { name: '看被评价的办件' }),
    ).toHaveAttribute('href', '/worklist/u1');
    expect(screen.getByText(/不计入本部门的统计/)).toBeInTheDocument();
  });

  it('let the window show a code, and remember which window it is', async () => {
    show(of([seen()], { may_ask: true, windows: ['1 号窗口', '3 号窗口'] }));
    fireEvent.click(screen.getByRole('button', { name: '请办事人当场评价' }));
    fireEvent.change(screen.getByLabelText('窗口'), {
      target: { value: '3 号窗口' },
    });
    send.mockResolvedValue({
      url: 'https://zwfw.example.gov.cn/evaluate/t1',
      svg: '<svg/>',
      until: '2026-12-01',
    });
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    await waitFor(() =>
      expect(screen.getByAltText('评价二维码')).toBeInTheDocument(),
    );
    expect(send).toHaveBeenCalledWith('post', '/@evaluation-desk/u1', {
      moment: 'acceptance',
      window: '3 号窗口',
    });
    expect(localStorage.getItem('govportal-window')).toBe('3 号窗口');
    expect(
      screen.getByRole('link', { name: '打开平板评价页' }),
    ).toHaveAttribute('href', 'https://zwfw.example.gov.cn/evaluate/t1?tablet');
  });
});

describe('a rectification', () => {
  const item = whole({
    kind: 'rectification',
    state: { id: 'callback', title: '待回访' },
    actions: [{ id: 'call_back', title: '登记回访' }],
  });

  it('has no tabs for what it has not', () => {
    expect(tabsOf('rectification')).toEqual(['basics', 'steps', 'archive']);
    expect(tabOf('?tab=materials', tabsOf('rectification'))).toBe('basics');
    expect(tabsOf()).toContain('materials');
  });

  it('wants to know how the call went, and leads back to its own list', async () => {
    renderPage(
      <Route path="/worklist/:uid" component={CasePage} />,
      { resources: { '/@portal': PORTAL, '/@cases/u1': loaded(item) } },
      '/worklist/u1',
    );
    expect(screen.queryByRole('link', { name: '申请材料' })).toBeNull();
    expect(
      screen.getByRole('link', { name: '回到办件工作台' }),
    ).toHaveAttribute('href', '/worklist?kind=rectification');
    fireEvent.click(screen.getByRole('button', { name: '登记回访' }));
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    expect(screen.getByText('请选择回访结果。')).toBeInTheDocument();
    expect(screen.getByText('请填写回访情况。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('has a dialog for each of its actions', () => {
    for (const action of [
      'call_back',
      'rectify',
      'dispute',
      'check',
      'send_back',
      'uphold',
      'overrule',
    ]) {
      expect(actionOf(action).key).not.toBe('');
    }
    expect(batchActions(['callback', 'rectifying'])).toEqual(['assign']);
    expect(batchActions(['rect_closed', 'rect_waived'])).toEqual(['archive']);
  });
});

describe('the worklist', () => {
  const counts = {
    works: true,
    waiting: 3,
    overdue: 0,
    counted: 1000,
    leads: false,
    window: { everywhere: false, departments: [] },
    kinds: { rectification: { waiting: 3, overdue: 0 } },
  };

  it('keeps its kind in the address', () => {
    expect(worklistOf('?kind=rectification')).toBe(
      '/@worklist?kind=rectification&counts=1',
    );
    expect(addressOf('?kind=rectification', { tab: 'callback' })).toBe(
      '/worklist?kind=rectification&tab=callback',
    );
  });

  it('offers the kinds that are installed, with what waits', () => {
    renderPage(<Kinds kind="application" counts={counts} />, {
      resources: { '/@portal': PORTAL },
    });
    expect(screen.getByRole('link', { name: '差评整改 3' })).toHaveAttribute(
      'href',
      '/worklist?kind=rectification',
    );
  });

  it('offers none where there is one alone', () => {
    renderPage(<Kinds kind="application" counts={counts} />, {
      resources: { '/@portal': loaded({ addons: ['application'] }) },
    });
    expect(screen.queryByRole('link')).toBeNull();
  });
});

it('an export asks in which fields and of which days', async () => {
  renderPage(<ExportPage />);
  fireEvent.change(screen.getByLabelText('接口'), {
    target: { value: 'gbt39046' },
  });
  fireEvent.change(screen.getByLabelText(/评价日期从/), {
    target: { value: '2026-11-01' },
  });
  fireEvent.change(screen.getByLabelText(/^到/), {
    target: { value: '2026-11-30' },
  });
  fireEvent.click(screen.getByRole('button', { name: '导出' }));
  await waitFor(() => expect(download).toHaveBeenCalled());
  expect(download).toHaveBeenCalledWith(
    '/@evaluation-export?layout=gbt39046&format=csv&from=2026-11-01&to=2026-11-30',
    '评价.csv',
  );
});
