import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pageOf } from '../../src/officers/data';
import { actionOf, batchActions } from '../../src/officers/dialogs/actions';
import CallPage from '../../src/officers/interaction/CallPage';
import InteractionPage from '../../src/officers/interaction/InteractionPage';
import JointPage from '../../src/officers/interaction/JointPage';
import { Kinds } from '../../src/officers/worklist/Kinds';
import { addressOf, worklistOf } from '../../src/officers/worklist/query';
import { item, START } from '../citizens/interaction/sample';
import { renderPage } from '../render';
import { row, whole } from './samples';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

// jsdom draws no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

const loaded = (data: unknown) => ({ status: 'loaded', data });
const PORTAL = loaded({
  regions: [],
  root: null,
  banners: [],
  addons: ['application', 'interaction'],
});
const submitDialog = () =>
  fireEvent.submit(document.querySelector('dialog form') as HTMLElement);

function page(more: object = {}, inside: object = {}, resources: object = {}) {
  const case_ = {
    ...whole({ kind: 'consultation', actions: [], ...more }),
    interaction: {
      ...item().interaction,
      inside: { finding: null, report: '', instruction: '' },
      joint: [],
      may_publish: false,
      ...inside,
    },
  };
  return renderPage(
    <Route path="/worklist/interactions/:uid" component={InteractionPage} />,
    { resources: { '/@interactions/u1': loaded(case_), ...resources } },
    '/worklist/interactions/u1',
  );
}

beforeEach(() => {
  send.mockReset();
});

describe('the worklist', () => {
  it('keeps the kind of business in its addresses', () => {
    expect(worklistOf('?kind=complaint&tab=review')).toBe(
      '/@worklist?kind=complaint&tab=review&counts=1',
    );
    expect(addressOf('?kind=complaint&tab=review', { tab: '' })).toBe(
      '/worklist?kind=complaint',
    );
    expect(pageOf('u1', 'complaint')).toBe('/worklist/interactions/u1');
    expect(pageOf('u1', 'application')).toBe('/worklist/u1');
  });

  it('offers the kinds that are installed', () => {
    renderPage(<Kinds kind="complaint" />, {
      resources: { '/@portal': PORTAL },
    });
    expect(screen.getByRole('link', { name: '投诉 0' })).toHaveAttribute(
      'aria-current',
      'true',
    );
    expect(screen.getByRole('link', { name: '协办' })).toBeInTheDocument();
  });

  it('has batches for what differs in nothing', () => {
    expect(batchActions(['consult_open', 'complaint_review'])).toEqual([
      'assign',
    ]);
    expect(batchActions(['complaint_closed'])).toEqual(['archive']);
    expect(batchActions(['complaint_replied'])).toEqual([]);
  });
});

describe('the page of a case', () => {
  it('shows what was said, and asks only a suggestion for its outcome', async () => {
    page({ actions: [{ id: 'reply', title: '答复' }] });
    expect(screen.getByText('周六上午能不能办理？')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: /^答复/ }));
    expect(screen.queryByLabelText(/处理结果/)).toBeNull();
    submitDialog();
    expect(screen.getByText('请填写答复内容。')).toBeInTheDocument();
    send.mockResolvedValue({ uid: 'u1' });
    fireEvent.change(screen.getByLabelText(/答复内容/), {
      target: { value: '可以' },
    });
    submitDialog();
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@cases/u1/reply', {
        reply: '可以',
        revision: 3,
      }),
    );
  });

  it('asks for what becomes of a suggestion', () => {
    page({ kind: 'suggestion', actions: [{ id: 'reply', title: '答复' }] });
    fireEvent.click(screen.getByRole('button', { name: /^答复/ }));
    submitDialog();
    expect(screen.getByText('请选择处理结果。')).toBeInTheDocument();
  });

  it('routes by advice, which says why', async () => {
    const advice = {
      categories: [
        {
          code: 'AA',
          title: '营业登记',
          by: 'words',
          reasons: ['营业执照'],
          department: { id: 'D1', title: '市场监管局' },
        },
      ],
      departments: [
        { id: 'D1', title: '市场监管局' },
        { id: 'D2', title: '教育局' },
      ],
    };
    page(
      { actions: [{ id: 'route', title: '分派' }] },
      {},
      {
        '/@interaction-advice/u1': loaded(advice),
        '/@interaction-categories': loaded({
          items: [{ code: 'AA', parent: '', title: '营业登记' }],
        }),
      },
    );
    fireEvent.click(screen.getByRole('button', { name: /^分派/ }));
    submitDialog();
    expect(screen.getByText('请选择部门。')).toBeInTheDocument();
    expect(screen.getByTestId('advice')).toHaveTextContent(
      '建议：营业登记，市场监管局。因为：“营业执照”',
    );
    fireEvent.click(screen.getByRole('button', { name: /采用/ }));
    send.mockResolvedValue({ uid: 'u1' });
    submitDialog();
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@cases/u1/route', {
        department: 'D1',
        reason: '',
        category: 'AA',
        revision: 3,
      }),
    );
  });

  it('shows personal data when they are asked for', async () => {
    page();
    expect(screen.getByText('138****8000')).toBeInTheDocument();
    const full = whole({ full: true });
    send.mockResolvedValue({
      ...full,
      applicant: { ...full.applicant, phone: '13800138000' },
    });
    fireEvent.click(screen.getByRole('button', { name: '显示完整信息' }));
    expect(await screen.findByText('13800138000')).toBeInTheDocument();
  });

  it('publishes what a reviewer has read', async () => {
    page(
      {},
      { may_publish: true, reply: '可以' },
      {
        '/@consultation-review/u1': loaded({
          texts: { title: '标题', question: '电话〔电话〕', answer: '可以' },
          found: [{ field: 'question', kind: 'phone', text: '13800138000' }],
          published: null,
          revision: 0,
        }),
      },
    );
    fireEvent.click(screen.getByRole('button', { name: '审核公开这件咨询' }));
    expect(screen.getByText(/已自动遮盖：13800138000/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('checkbox', { name: /已通读全文/ }));
    send.mockResolvedValue({});
    submitDialog();
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@consultation-review/u1', {
        title: '标题',
        question: '电话〔电话〕',
        answer: '可以',
        confirmed: true,
        revision: 0,
      }),
    );
  });

  it('has a dialog of its own for each action', () => {
    for (const action of ['register', 'report', 'instruct', 'conclude']) {
      expect(actionOf(action).tone).toBe('forward');
    }
    expect(actionOf('reopen').tone).toBe('back');
  });
});

describe('the call desk', () => {
  it('is for operators alone', () => {
    renderPage(<CallPage />, {
      resources: {
        '/@call-desk': {
          status: 'failed',
          refusal: { status: 403, type: '', message: '', errors: [] },
        },
      },
    });
    expect(screen.queryByLabelText(/来电号码/)).toBeNull();
  });

  it('shows who calls and registers what he wants', async () => {
    renderPage(<CallPage />, {
      resources: {
        '/@portal': PORTAL,
        '/@call-desk': loaded({}),
        '/@interaction-start': loaded(START),
      },
    });
    send.mockResolvedValueOnce({
      name: '王**',
      items: [
        {
          number: 'ZX1',
          kind: 'consultation',
          kind_title: '咨询',
          title: '窗口几点上班',
          department: '审批局',
          state: { id: 'consult_answered', title: '已答复' },
          applied_at: null,
          reply: '九点。',
        },
      ],
    });
    fireEvent.change(screen.getByLabelText(/来电号码/), {
      target: { value: '13800138000' },
    });
    fireEvent.click(screen.getByRole('button', { name: '接听' }));
    expect(await screen.findByText('王**，1 件')).toBeInTheDocument();
    expect(screen.getByText('九点。')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '投诉' }));
    expect(screen.getByLabelText(/联系电话/)).toHaveValue('13800138000');
    send.mockResolvedValueOnce({
      number: 'TS1',
      query_password: 'ABCD2345',
      department: '审批局',
      due: '2026-12-18',
    });
    fireEvent.submit(screen.getByRole('button', { name: '提交' }));
    expect(await screen.findByText(/ABCD2345/)).toBeInTheDocument();
    expect(send.mock.calls[1][2]).toMatchObject({
      kind: 'complaint',
      desk: true,
      applicant: { phone: '13800138000' },
    });
  });
});

describe('joint handling', () => {
  it('lists what one’s department is asked', () => {
    const joint = { due: '2026-12-01', question: '贵局怎么看？' };
    renderPage(<JointPage />, {
      resources: {
        '/@portal': PORTAL,
        '/@interaction-joint': loaded({
          items: [{ ...row(1, { kind: 'complaint' }), joint }],
        }),
      },
    });
    expect(screen.getByText('贵局怎么看？')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '申请1' })).toHaveAttribute(
      'href',
      '/worklist/interactions/u1',
    );
  });
});
