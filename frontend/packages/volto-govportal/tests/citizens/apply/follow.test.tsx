import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Begin from '../../../src/citizens/apply/begin/Begin';
import CasePage from '../../../src/citizens/apply/follow/CasePage';
import MyCases from '../../../src/citizens/apply/follow/MyCases';
import NoticeCheck from '../../../src/citizens/apply/query/NoticeCheck';
import { ProgressQuery } from '../../../src/citizens/apply/query/ProgressQuery';
import { renderPage } from '../../render';
import { CASE } from './sample';

const api = vi.hoisted(() => ({ post: vi.fn() }));
vi.mock('@plone/volto/helpers/Api/Api', () => ({
  default: class {
    post = api.post;
  },
}));

const loaded = (data: object) => ({ status: 'loaded', data });
const failed = (status: number, message = '') => ({
  status: 'failed',
  refusal: { status, type: '', message, errors: [] },
});
const userSession = { token: 'x' };

function at(path: string, route: string, page: any, resources: object) {
  return renderPage(
    <>
      <Route path={route} component={page} />
      <Route
        path="/login"
        render={({ location }) => <p>登录 {location.search}</p>}
      />
    </>,
    { userSession, resources },
    path,
  );
}

const STATES = { id: 'submitted', title: '待受理' };

beforeEach(() => {
  api.post.mockReset();
});

describe('before beginning', () => {
  const START = {
    matter: { uid: 'm1', title: '食品经营许可', url: '/370100/m1' },
    online: true,
    department: '审批局',
    conditions: '有固定场所',
    materials: [{ name: '营业执照', necessity: 'required' }],
    promised_limit: 5,
    promised_unit: 'working_day',
    result_name: '许可证',
    has_form: true,
    drafts: [{ uid: 'c1', changed_at: '2026-11-24T02:00:00+00:00' }],
  };
  const show = (start: object) =>
    at('/apply/m1', '/apply/:matter', Begin, {
      '/@applications?matter=m1': start,
    });

  it('sends who is not logged in to log in and back', () => {
    renderPage(
      <>
        <Route path="/apply/:matter" component={Begin} />
        <Route
          path="/login"
          render={({ location }) => <p>{location.search}</p>}
        />
      </>,
      {},
      '/apply/m1',
    );
    expect(screen.getByText('?return_url=%2Fapply%2Fm1')).toBeVisible();
  });

  it('says why one cannot apply', () => {
    show(failed(409, '事项“食品经营许可”现在不接受申请。'));
    expect(screen.getByRole('alert')).toHaveTextContent('现在不接受申请');
  });

  it('offers no beginning where there is none', () => {
    show(loaded({ ...START, online: false }));
    expect(screen.queryByText('开始申请')).toBeNull();
    expect(screen.getByText(/请到窗口办理/)).toBeVisible();
  });

  it('wants the conditions confirmed', () => {
    show(loaded(START));
    fireEvent.click(screen.getByText('开始申请'));
    expect(screen.getByLabelText(/我已经看过受理条件/)).toHaveFocus();
    expect(api.post).not.toHaveBeenCalled();
  });

  it('begins one draft however often it is sent', async () => {
    api.post.mockRejectedValueOnce({ status: 0 });
    api.post.mockResolvedValueOnce(CASE);
    show(loaded(START));
    fireEvent.click(screen.getByLabelText(/我已经看过受理条件/));
    fireEvent.click(screen.getByText('开始申请'));
    expect(await screen.findByRole('alert')).toBeVisible();
    fireEvent.click(screen.getByText('开始申请'));
    await waitFor(() => expect(api.post).toHaveBeenCalledTimes(2));
    const [one, two] = api.post.mock.calls.map(([, { data }]) => data);
    expect(one).toEqual(two);
    expect(one).toMatchObject({ matter: 'm1' });
    expect(one.key).toMatch(/^[0-9a-f]{32}$/);
  });

  it('leads on to a draft', () => {
    show(loaded(START));
    expect(screen.getByText('接着填')).toHaveAttribute(
      'href',
      '/cases/c1/fill',
    );
  });
});

describe('my cases', () => {
  const show = (search: string, resource: object) =>
    at(`/my-cases${search}`, '/my-cases', MyCases, {
      [`/@cases?b_size=20${search.replace('?', '&')}`]: resource,
    });

  it('says so when there are none', () => {
    show('', loaded({ items: [], after: null }));
    expect(screen.getByText('这里还没有办件')).toBeVisible();
  });

  it('says the colour of a case in words', () => {
    const row = {
      ...CASE,
      state: STATES,
      clock: { due: '2026-12-01', provisional: false, left: -1, colour: 'red' },
    };
    show('?group=open', loaded({ items: [row], after: '7' }));
    expect(screen.getByText('已超期')).toBeVisible();
    expect(screen.getByRole('link', { name: '食品经营许可' })).toHaveAttribute(
      'href',
      '/cases/c1',
    );
    expect(screen.getByRole('link', { name: '下一页' })).toHaveAttribute(
      'href',
      '/my-cases?group=open&after=7',
    );
    expect(screen.getByRole('link', { name: '办理中' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });
});

describe('a case for its applicant', () => {
  const show = (resource: object) =>
    at('/cases/c1', '/cases/:uid', CasePage, { '/@cases/c1': resource });
  const SUBMITTED = {
    ...CASE,
    number: '3701-1',
    state: STATES,
    editable: false,
    actions: [{ id: 'withdraw', title: '撤回' }],
  };

  it("is not found when it isn't his", () => {
    show(failed(404));
    expect(
      screen.getByRole('heading', { name: '没有找到这个页面' }),
    ).toBeVisible();
  });

  it('is not withdrawn without a reason', () => {
    show(loaded(SUBMITTED));
    fireEvent.click(screen.getByText('撤回申请'));
    fireEvent.click(screen.getByText('撤回'));
    expect(screen.getByLabelText(/撤回原因/)).toHaveFocus();
    expect(api.post).not.toHaveBeenCalled();
  });

  it('is withdrawn on the revision that was read', async () => {
    api.post.mockResolvedValue({});
    show(loaded(SUBMITTED));
    fireEvent.click(screen.getByText('撤回申请'));
    fireEvent.change(screen.getByLabelText(/撤回原因/), {
      target: { value: '不办了' },
    });
    fireEvent.click(screen.getByText('撤回'));
    await waitFor(() => expect(api.post).toHaveBeenCalled());
    expect(api.post.mock.calls[0]).toEqual([
      '/@cases/c1/withdraw',
      { data: { revision: 3, reason: '不办了' }, headers: {} },
    ]);
  });

  it('says what is to be corrected, and until when', () => {
    show(
      loaded({
        ...CASE,
        state: { id: 'correction', title: '待补正' },
        correction: {
          reason: '执照过期',
          last_day: '2026-12-01',
          materials: [1],
          form: true,
        },
      }),
    );
    expect(
      screen.getByRole('heading', { name: /2026 年 12 月 1 日/ }),
    ).toBeVisible();
    expect(screen.getByText('营业执照')).toBeVisible();
    expect(screen.getByText('去补正')).toHaveAttribute(
      'href',
      '/cases/c1/fill',
    );
  });

  it('gives a new password, once', async () => {
    api.post.mockResolvedValue({ number: '3701-1', query_password: 'wxyz' });
    show(loaded(SUBMITTED));
    fireEvent.click(screen.getByText('换新的查询密码'));
    fireEvent.click(screen.getByText('换新密码'));
    expect(await screen.findByText('wxyz')).toBeInTheDocument();
  });

  it('says the nodes in words', () => {
    show(loaded(SUBMITTED));
    expect(screen.getByText('审查').closest('li')).toHaveTextContent('办理中');
    expect(screen.getByText('核查').closest('li')).toHaveTextContent('未开始');
  });
});

describe('the query of who is not logged in', () => {
  const ask = (number: string, password: string) => {
    const { container } = renderPage(<ProgressQuery />);
    fireEvent.change(screen.getByLabelText(/办件编号/), {
      target: { value: number },
    });
    fireEvent.change(
      container.querySelector('[name=password]') as HTMLElement,
      { target: { value: password } },
    );
    fireEvent.submit(container.querySelector('form') as HTMLElement);
  };

  it('asks for both before it asks the backend', () => {
    ask('', '');
    expect(screen.getByText('请填写办件编号。')).toBeVisible();
    expect(screen.getByText('请填写查询密码。')).toBeVisible();
    expect(api.post).not.toHaveBeenCalled();
  });

  it.each([
    [404, '办件编号或者查询密码不对，请核对后再查。'],
    [429, '查询次数过多，请十五分钟后再试，或者拨打咨询电话。'],
  ])('says what a %s means', async (status, message) => {
    api.post.mockRejectedValue({
      status,
      response: { body: { error: { message } } },
    });
    ask('3701-1', 'wrong');
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(message),
    );
  });

  it('shows how the case stands', async () => {
    api.post.mockResolvedValue({
      number: '3701-1',
      matter_title: '食品经营许可',
      department: '审批局',
      state: STATES,
      clock: CASE.clock,
      applied_at: '2026-11-24T02:00:00+00:00',
      node: '',
      nodes: CASE.nodes,
      timeline: [{ at: '2026-11-24T02:00:00+00:00', action: '提交', node: '' }],
      correction: null,
    });
    ask(' 3701-1 ', 'abcd');
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: '食品经营许可' }),
      ).toHaveFocus(),
    );
    expect(api.post.mock.calls[0][1].data).toEqual({
      number: '3701-1',
      password: 'abcd',
    });
    expect(screen.getByText('提交')).toBeVisible();
  });
});

describe('the check of a notice', () => {
  const show = (resource: object) =>
    at('/notice-check/n1', '/notice-check/:code', NoticeCheck, {
      '/@notice-check/n1': resource,
    });

  it('says that there is no such notice', () => {
    show(failed(404));
    expect(screen.getByRole('alert')).toHaveTextContent('没有这份文书。');
  });

  it('says what the head of the paper must say', () => {
    show(
      loaded({
        valid: true,
        title: '受理通知书',
        number: 'SL-1',
        office: '审批局',
        day: '2026-11-24',
        to: '王某某',
      }),
    );
    expect(screen.getByText('本网出具过这份文书')).toBeVisible();
    expect(screen.getByText('2026 年 11 月 24 日')).toBeVisible();
  });
});
