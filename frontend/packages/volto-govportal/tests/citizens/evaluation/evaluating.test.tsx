import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ByNumber } from '../../../src/citizens/evaluation/ByNumber';
import { CaseEvaluation } from '../../../src/citizens/evaluation/CaseEvaluation';
import LinkPage from '../../../src/citizens/evaluation/LinkPage';
import { WaitingList } from '../../../src/citizens/evaluation/WaitingList';
import { RefusedError } from '../../../src/data/send';
import { renderPage } from '../../render';
import { asked, given } from './sample';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const loaded = (data: unknown) => ({ status: 'loaded', data });
const PORTAL = loaded({ addons: ['application', 'evaluation'] });

function link(resource: object, search = '') {
  return renderPage(
    <Route path="/evaluate/:token" component={LinkPage} />,
    { resources: { '/@evaluation-link/t1': resource } },
    `/evaluate/t1${search}`,
  );
}

const submit = () =>
  fireEvent.click(screen.getByRole('button', { name: '提交评价' }));

beforeEach(() => {
  send.mockReset();
});

describe('a link', () => {
  it('that does not work leads to the other ways', () => {
    link({
      status: 'failed',
      refusal: { status: 404, type: '', message: '', errors: [] },
    });
    expect(screen.getByText(/链接无效/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '登录后评价' })).toHaveAttribute(
      'href',
      '/my-cases',
    );
  });

  it('asks for the level before anything is sent', () => {
    link(loaded(asked()));
    submit();
    expect(screen.getByText('请选择满意程度。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('offers five levels as one group, each with its words', () => {
    link(loaded(asked()));
    const group = screen.getByRole('group', { name: '您对这次服务' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((one) => one.closest('label')?.textContent),
    ).toEqual(['非常满意', '满意', '基本满意', '不满意', '非常不满意']);
  });

  it('sends level, tags of that level and words, and says thanks', async () => {
    link(loaded(asked()));
    fireEvent.click(screen.getByLabelText('非常不满意'));
    fireEvent.click(screen.getByLabelText('服务态度差效率低'));
    expect(screen.getByText(/先回访您，再整改/)).toBeInTheDocument();
    // Another level has other tags.
    fireEvent.click(screen.getByLabelText('非常满意'));
    expect(screen.queryByLabelText('服务态度差效率低')).toBeNull();
    fireEvent.click(screen.getByLabelText('服务热情效率高'));
    fireEvent.change(screen.getByLabelText('还想说的话'), {
      target: { value: ' 办得很快 ' },
    });
    send.mockResolvedValue(given({ may_add: true }));
    submit();
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('感谢您的评价'),
    );
    expect(send).toHaveBeenCalledWith('post', '/@evaluation-link/t1', {
      level: 'very_satisfied',
      tags: ['517'],
      text: '办得很快',
    });
    expect(screen.getByRole('status')).toHaveFocus();
    fireEvent.change(screen.getByLabelText('追加说明'), {
      target: { value: '谢谢' },
    });
    fireEvent.click(screen.getByRole('button', { name: '追加' }));
    await waitFor(() =>
      expect(send).toHaveBeenLastCalledWith(
        'post',
        '/@evaluation-link/t1/addition',
        { text: '谢谢' },
      ),
    );
  });

  it('says why somebody was too late', async () => {
    link(loaded(asked()));
    fireEvent.click(screen.getByLabelText('满意'));
    send.mockRejectedValue(
      new RefusedError({
        status: 409,
        type: '',
        message: '每个环节只能评价一次。',
        errors: [],
      }),
    );
    submit();
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('只能评价一次'),
    );
  });

  it('of a tablet says that it is one, and shows nothing of what was given', async () => {
    link(loaded(asked()), '?tablet');
    fireEvent.click(screen.getByLabelText('满意'));
    send.mockResolvedValue(asked({ state: 'given' }));
    submit();
    await waitFor(() => expect(screen.getByRole('status')).toBeInTheDocument());
    expect(send.mock.calls[0][2].channel).toBe('tablet');
    expect(screen.queryByText('评语')).toBeNull();
  });

  it('after a rectification shows the result and asks again, without tags', async () => {
    link(
      loaded(given({ second: { reply: '已改进服务', until: '2026-12-01' } })),
    );
    expect(screen.getByText('已改进服务')).toBeInTheDocument();
    fireEvent.click(screen.getByLabelText('非常满意'));
    expect(screen.queryByLabelText('服务热情效率高')).toBeNull();
    send.mockResolvedValue(given());
    submit();
    await waitFor(() => expect(send).toHaveBeenCalled());
  });

  it('that comes too late says so', () => {
    link(loaded(asked({ state: 'over' })));
    expect(screen.getByText(/评价期限已过/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('by number', () => {
  it('wants both number and password', () => {
    renderPage(<ByNumber />);
    fireEvent.click(screen.getByRole('button', { name: '查找' }));
    expect(screen.getByText('请填写办件编号。')).toBeInTheDocument();
    expect(screen.getByText('请填写查询密码。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('shows what waits and sends by which way it was given', async () => {
    renderPage(<ByNumber channel="kiosk" />);
    fireEvent.change(screen.getByLabelText(/^办件编号/), {
      target: { value: ' N1 ' },
    });
    fireEvent.change(screen.getByLabelText(/查询密码/), {
      target: { value: 'ABCD' },
    });
    send.mockResolvedValueOnce({ items: [asked()] });
    fireEvent.click(screen.getByRole('button', { name: '查找' }));
    await waitFor(() =>
      expect(screen.getByText(/食品经营许可 · 办结/)).toBeInTheDocument(),
    );
    fireEvent.click(screen.getByLabelText('满意'));
    send.mockResolvedValueOnce({ items: [asked({ state: 'given' })] });
    submit();
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
    expect(send.mock.calls[1][2]).toEqual({
      number: 'N1',
      password: 'ABCD',
      level: 'satisfied',
      tags: [],
      text: '',
      moment: 'completion',
      channel: 'kiosk',
    });
  });

  it('says that there is nothing to judge yet', async () => {
    renderPage(<ByNumber />);
    for (const name of [/^办件编号/, /查询密码/]) {
      fireEvent.change(screen.getByLabelText(name), { target: { value: 'x' } });
    }
    send.mockResolvedValue({ items: [] });
    fireEvent.click(screen.getByRole('button', { name: '查找' }));
    await waitFor(() =>
      expect(screen.getByRole('status')).toHaveTextContent('受理以后才能评价'),
    );
  });
});

describe('what waits for somebody', () => {
  const items = [
    {
      case: 'u1',
      url: '/cases/u1',
      moment: { id: 'acceptance', title: '受理' },
      matter_title: '食品经营许可',
      department: '审批局',
      until: '2026-12-01',
    },
  ];
  const state = (more: object = {}) => ({
    userSession: { token: 'x' },
    resources: {
      '/@portal': PORTAL,
      '/@evaluations': loaded({ items }),
      ...more,
    },
  });

  it('is not asked for where evaluation is not installed', () => {
    const { dispatched } = renderPage(
      <WaitingList />,
      state({ '/@portal': loaded({ addons: [] }) }),
    );
    expect(screen.queryByText('待评价')).toBeNull();
    expect(dispatched).toEqual([]);
  });

  it('leads to the case', () => {
    renderPage(<WaitingList />, state());
    expect(
      screen.getByRole('link', { name: '食品经营许可 · 受理' }),
    ).toHaveAttribute('href', '/cases/u1#evaluation');
  });

  it('is judged on the page of the case', async () => {
    renderPage(
      <CaseEvaluation uid="u1" />,
      state({ '/@evaluations/u1': loaded({ items: [asked()] }) }),
    );
    fireEvent.click(screen.getByLabelText('满意'));
    send.mockResolvedValue(given());
    submit();
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send).toHaveBeenCalledWith(
      'post',
      '/@evaluations/u1/completion',
      expect.objectContaining({ level: 'satisfied', channel: 'web' }),
    );
  });
});
