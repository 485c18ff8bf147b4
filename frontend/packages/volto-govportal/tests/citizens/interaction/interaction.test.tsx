import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import ComplainPage from '../../../src/citizens/interaction/ComplainPage';
import ConsultPage from '../../../src/citizens/interaction/ConsultPage';
import {
  answersOf,
  consultationsOf,
  groupOf,
  ownOf,
} from '../../../src/citizens/interaction/data';
import { HandIn } from '../../../src/citizens/interaction/HandIn';
import LinkPage from '../../../src/citizens/interaction/LinkPage';
import ListPage from '../../../src/citizens/interaction/ListPage';
import PublishedList from '../../../src/citizens/interaction/PublishedList';
import QueryPage from '../../../src/citizens/interaction/QueryPage';
import { Sheet } from '../../../src/citizens/interaction/Sheet';
import { RefusedError } from '../../../src/data/send';
import { renderPage } from '../../render';
import { item, START } from './sample';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

// jsdom draws no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

const loaded = (data: unknown) => ({ status: 'loaded', data });
const REGION = { code: '370100', title: '济南市', url: '/370100' };
const PORTAL = loaded({
  title: '',
  banners: [],
  root: null,
  regions: [REGION],
  contact: null,
  addons: ['interaction'],
});
const STATE = {
  resources: {
    '/@portal': PORTAL,
    '/@interaction-start': loaded(START),
    '/@regions?region=370100': loaded({
      chain: [REGION],
      regions: [{ code: '370102', title: '历下区', url: '/370102' }],
    }),
  },
};

const type = (label: RegExp | string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  send.mockReset();
});

describe('the addresses', () => {
  it('ask for what the backend takes, and nothing else', () => {
    expect(answersOf(' 营业执照 ', '370102')).toBe(
      `/@consult-answers?q=${encodeURIComponent('营业执照')}&region=370102`,
    );
    expect(groupOf('?group=other')).toBe('');
    expect(ownOf('?group=open&after=7&x=1')).toBe(
      '/@interactions?b_size=20&group=open&after=7',
    );
    expect(consultationsOf('?q=%20')).toBe('/@consultations?b_size=20');
  });
});

describe('where the add-on is not installed', () => {
  it('there is no such page', () => {
    renderPage(<ComplainPage />, {
      resources: {
        '/@interaction-start': {
          status: 'failed',
          refusal: { status: 404, type: '', message: '', errors: [] },
        },
      },
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有找到这个页面',
    );
  });
});

describe('the form', () => {
  it('says of each field what is wrong with it', async () => {
    send.mockRejectedValue(
      new RefusedError({
        status: 422,
        type: '',
        message: '还没有提交，请改正下列内容。',
        errors: [
          { field: 'subject', message: '请用一句话写明标题。' },
          { field: 'region', message: '请选择所在地区。' },
          { field: 'applicant.phone', message: '请填写联系电话。' },
        ],
      }),
    );
    renderPage(<HandIn kind="complaint" />, STATE);
    fireEvent.submit(document.querySelector('form') as HTMLElement);
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent('还没有提交'),
    );
    expect(screen.getByLabelText(/标题/)).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    expect(screen.getByText('请选择所在地区。')).toBeInTheDocument();
    expect(screen.getByText('请填写联系电话。')).toBeInTheDocument();
  });

  it('sends what was typed, and shows the number and the password once', async () => {
    send.mockResolvedValue({
      number: 'TS370102-20261125-0001',
      query_password: 'ABCD2345',
      department: '历下区行政审批服务局',
      due: '2026-12-18',
    });
    renderPage(<HandIn kind="complaint" />, STATE);
    type(/标题/, '窗口迟开');
    type(/内容/, '九点半才开门');
    type(/所在地区/, '370100');
    type(/区县/, '370102');
    type(/涉及的人员/, '3 号窗口');
    type(/姓名/, '王小明');
    type(/联系电话/, '13800138000');
    fireEvent.submit(document.querySelector('form') as HTMLElement);
    await screen.findByText('ABCD2345');
    const [method, path, body] = send.mock.calls[0];
    expect([method, path]).toEqual(['post', '/@interactions']);
    expect(body).toMatchObject({
      kind: 'complaint',
      subject: '窗口迟开',
      region: '370102',
      about: { person: '3 号窗口' },
      applicant: { name: '王小明', phone: '13800138000', mail: '' },
    });
    expect(body).not.toHaveProperty('topic');
    expect(body).not.toHaveProperty('public');
    expect(screen.getByText(/由历下区行政审批服务局受理/)).toBeInTheDocument();
  });

  it('asks for the kind of a suggestion, and names who is logged in', () => {
    const person = { name: '王小明', phone: '13800138000', mail: '' };
    renderPage(<HandIn kind="suggestion" />, {
      resources: {
        ...STATE.resources,
        '/@interaction-start': loaded({ ...START, person }),
      },
    });
    expect(
      screen.getByRole('option', { name: '系统故障' }),
    ).toBeInTheDocument();
    expect(screen.getByLabelText(/姓名/)).toHaveValue('王小明');
  });
});

describe('asking', () => {
  it('shows answers as one types, and keeps the message apart', async () => {
    vi.useFakeTimers();
    const found = {
      uid: 'q1',
      type: 'Question',
      title: '营业执照丢了怎么补办',
      path: '/370000/q1',
      text: '登报以后补领。',
      place: '山东省',
    };
    renderPage(
      <ConsultPage />,
      {
        resources: {
          ...STATE.resources,
          [answersOf('执照丢了')]: loaded({ items: [found] }),
        },
      },
      '/consult',
    );
    type('您想问什么', '执照丢了');
    expect(screen.queryByText('可能的答案')).toBeNull();
    act(() => {
      vi.advanceTimersByTime(500);
    });
    vi.useRealTimers();
    expect(
      screen.getByRole('link', { name: '营业执照丢了怎么补办' }),
    ).toHaveAttribute('href', '/370000/q1');
    fireEvent.click(screen.getByRole('button', { name: /去留言/ }));
    expect(screen.getByLabelText(/标题/)).toHaveValue('执照丢了');
    type(/内容/, '我的问题');
    type('您想问什么', '别的');
    expect(screen.getByLabelText(/内容/)).toHaveValue('我的问题');
  });

  it('answers an address with a question, without scripts too', () => {
    renderPage(
      <ConsultPage />,
      {
        resources: {
          ...STATE.resources,
          [answersOf('执照')]: loaded({ items: [] }),
        },
      },
      `/consult?q=${encodeURIComponent('执照')}`,
    );
    expect(screen.getByText(/没有找到现成的答案/)).toBeInTheDocument();
  });
});

describe('a sheet', () => {
  it('shows the question that waits, and answers it', async () => {
    const done = vi.fn().mockResolvedValue(undefined);
    const question = { text: '哪个窗口？', last_day: '2026-12-02' };
    renderPage(
      <Sheet
        item={item(
          { actions: [{ id: 'answer_person', title: '补充说明' }] },
          { question },
        )}
        act={done}
      />,
    );
    expect(screen.getByText('哪个窗口？')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '补充说明' }));
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    expect(screen.getByText('请填写补充说明。')).toBeInTheDocument();
    expect(done).not.toHaveBeenCalled();
    type(/补充说明 （/, '企业登记窗口');
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    await waitFor(() =>
      expect(done).toHaveBeenCalledWith('answer_person', {
        answer: '企业登记窗口',
      }),
    );
  });

  it('asks how satisfied one is before it confirms a result', async () => {
    const done = vi.fn().mockResolvedValue(undefined);
    renderPage(
      <Sheet
        item={item(
          {
            state: { id: 'complaint_replied', title: '待确认结果' },
            actions: [{ id: 'confirm', title: '认可结果' }],
          },
          { reply: '已经整改。', confirm_until: '2026-12-02' },
        )}
        act={done}
      />,
    );
    expect(screen.getByText('已经整改。')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '认可结果' }));
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    expect(screen.getByText('请选择满意度。')).toBeInTheDocument();
    type(/您满意吗/, '4');
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    await waitFor(() =>
      expect(done).toHaveBeenCalledWith('confirm', {
        words: '',
        satisfaction: 4,
      }),
    );
  });

  it('is rated once', () => {
    renderPage(
      <Sheet
        item={item(
          { actions: [{ id: 'rate', title: '评价' }] },
          { reply: '好', satisfaction: { id: 5, title: '非常满意' } },
        )}
        act={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button', { name: '评价' })).toBeNull();
    expect(screen.getByText('您的评价：非常满意')).toBeInTheDocument();
  });
});

describe('without an account', () => {
  it('a link that does not work says so', async () => {
    send.mockRejectedValue(
      new RefusedError({
        status: 404,
        type: '',
        message: '链接无效、已经使用过，或者已经过期。',
        errors: [],
      }),
    );
    renderPage(<LinkPage />, {}, '/interactions/link?for=answer&token=t');
    expect(await screen.findByRole('alert')).toHaveTextContent('链接无效');
    expect(send).toHaveBeenCalledWith('post', '/@interaction-holder', {
      for: 'answer',
      token: 't',
    });
  });

  it('number and password show the case, and go with what is done', async () => {
    send.mockResolvedValueOnce(item());
    renderPage(<QueryPage />);
    type(/编号/, 'ZX1');
    type(/查询密码/, 'ABCD2345');
    fireEvent.submit(document.querySelector('form') as HTMLElement);
    await screen.findByRole('heading', { level: 1, name: '窗口几点上班' });
    send.mockResolvedValueOnce(
      item({
        state: { id: 'consult_withdrawn', title: '已撤回' },
        actions: [],
      }),
    );
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    type(/原因/, '不问了');
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    await waitFor(() =>
      expect(send).toHaveBeenLastCalledWith(
        'post',
        '/@interaction-holder/withdraw',
        {
          reason: '不问了',
          number: 'ZX1',
          password: 'ABCD2345',
          revision: 3,
        },
      ),
    );
    await screen.findByText('已撤回');
  });
});

describe('the lists', () => {
  it('of one’s own sends nobody away who is logged in', () => {
    const row = {
      ...item(),
      uid: 'u1',
      matter_title: '',
      applicant_name: '',
      node: '',
      changed_at: null,
    };
    renderPage(
      <Route path="/interactions" component={ListPage} />,
      {
        userSession: { token: 't' },
        resources: {
          '/@interactions?b_size=20': loaded({ items: [row], after: null }),
        },
      },
      '/interactions',
    );
    expect(screen.getByRole('link', { name: '窗口几点上班' })).toHaveAttribute(
      'href',
      '/interactions/u1',
    );
  });

  it('of what is public leads to each', () => {
    const one = {
      uid: 'p1',
      title: '周六能办吗',
      question: '能吗',
      answer: '能'.repeat(100),
      category: '',
      department: '审批局',
      asked_on: '2026-11-24',
      answered_on: '2026-11-25',
      public: true,
    };
    renderPage(
      <PublishedList />,
      {
        resources: {
          '/@consultations?b_size=20': loaded({ items: [one], after: '9' }),
        },
      },
      '/consultations',
    );
    expect(screen.getByRole('link', { name: '周六能办吗' })).toHaveAttribute(
      'href',
      '/consultations/p1',
    );
    expect(screen.getByText(`${'能'.repeat(90)}…`)).toBeInTheDocument();
  });
});
