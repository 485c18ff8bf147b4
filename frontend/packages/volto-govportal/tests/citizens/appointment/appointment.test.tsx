import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import config from '@plone/registry';
import BookPage from '../../../src/citizens/appointment/book/BookPage';
import CheckInPage, {
  tokenIn,
} from '../../../src/citizens/appointment/checkin/CheckInPage';
import {
  bookAt,
  bookingOf,
  groupOf,
  hallsOf,
  ownOf,
  slotsOf,
} from '../../../src/citizens/appointment/data';
import Hall from '../../../src/citizens/appointment/halls/Hall';
import { StandingNote } from '../../../src/citizens/appointment/own/BookingsPage';
import BookingPage from '../../../src/citizens/appointment/own/BookingPage';
import { RefusedError } from '../../../src/data/send';
import { Route } from 'react-router-dom';
import { renderPage } from '../../render';
import { booking, hall, slots } from './sample';

(config as any).settings = { apiPath: '', publicURL: '' };

const send = vi.hoisted(() => vi.fn());
vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));
vi.mock('../../../src/officers/parts/useFile', () => ({
  useFile: () => ({ url: 'blob:qr', fault: '' }),
}));

beforeEach(() => {
  send.mockReset();
  send.mockResolvedValue({ items: [] });
});

const loaded = (data: unknown) => ({ status: 'loaded', data });

describe('addresses', () => {
  it('carry what was asked for and nothing else', () => {
    expect(hallsOf('?q=市&x=1')).toBe(`/@halls?q=${encodeURIComponent('市')}`);
    expect(hallsOf('')).toBe('/@halls');
    expect(groupOf('?group=x')).toBe('open');
    expect(ownOf('?group=ended&after=7')).toBe(
      '/@appointments?group=ended&after=7',
    );
    expect(bookAt({ schedule: 's1', matter: '' })).toBe('/book?schedule=s1');
  });
});

describe('booking', () => {
  const page = (token?: string) =>
    renderPage(
      <BookPage location={{ pathname: '/book', search: '?schedule=s1' }} />,
      {
        userSession: { token },
        resources: { [slotsOf('s1')]: loaded(slots) },
      },
    );

  it('asks who is not logged in to log in, and keeps what he chose', () => {
    page();
    fireEvent.click(screen.getByRole('radio', { name: /09:30-10:00/ }));
    const link = screen.getByRole('link', { name: '登录后预约' });
    expect(
      decodeURIComponent(decodeURIComponent(link.getAttribute('href')!)),
    ).toContain('/book?schedule=s1&day=2026-11-27&begin=09:30');
  });

  it('begins with the first day that has places; closed days say why', () => {
    page('t');
    const days = screen.getByRole('group', { name: '选择日期' });
    expect(
      within(days).getByRole('radio', { name: /11 月 27 日 周五/ }),
    ).toBeChecked();
    expect(within(days).getByRole('radio', { name: /停电/ })).toBeDisabled();
    expect(screen.getByRole('radio', { name: /09:00-09:30/ })).toBeDisabled();
  });

  it('sends nothing before a slot is chosen', async () => {
    page('t');
    send.mockClear();
    fireEvent.click(screen.getByRole('button', { name: '确认预约' }));
    expect(await screen.findAllByText('请选择一个时段。')).not.toHaveLength(0);
    expect(send).not.toHaveBeenCalled();
  });

  it('shows what is free when somebody was faster, then the number', async () => {
    page('t');
    await screen.findByRole('textbox', { name: /姓名/ });
    fireEvent.click(screen.getByRole('radio', { name: /09:30-10:00/ }));
    const said = '这个时段刚刚约满了。最近还有名额的是：11月30日 09:00。';
    send.mockRejectedValueOnce(
      new RefusedError({
        status: 409,
        type: 'Full',
        message: said,
        errors: [{ field: 'begin', message: said }],
      }),
    );
    const go = screen.getByRole('button', { name: '确认预约' });
    fireEvent.click(go);
    expect(await screen.findAllByText(said)).not.toHaveLength(0);
    const first = send.mock.calls.at(-1)![2];
    send.mockResolvedValueOnce({ ...booking, query_password: 'ABCD2345' });
    fireEvent.click(go);
    expect(
      await screen.findByRole('heading', { name: '预约成功' }),
    ).toHaveFocus();
    expect(screen.getByText('ABCD2345')).toBeInTheDocument();
    const second = send.mock.calls.at(-1)![2];
    expect(second).toMatchObject({
      schedule: 's1',
      day: '2026-11-27',
      begin: '09:30',
      people: 1,
    });
    expect(second.key).not.toBe(first.key);
  });

  it('offers only slots with as many places as are wanted', async () => {
    page('t');
    fireEvent.change(screen.getByRole('textbox', { name: /几个名额/ }), {
      target: { value: '3' },
    });
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: /09:30-10:00/ })).toBeDisabled(),
    );
  });

  it('does not exist without a schedule or a matter', () => {
    renderPage(<BookPage location={{ pathname: '/book', search: '' }} />);
    expect(screen.getByRole('heading', { level: 1 })).toBeInTheDocument();
    expect(screen.queryByText('选择时间')).toBeNull();
  });
});

describe('a booking', () => {
  const page = (data: object) =>
    renderPage(
      <Route path="/bookings/:uid">
        <BookingPage />
      </Route>,
      {
        userSession: { token: 't' },
        resources: {
          [bookingOf('b1')]: loaded(data),
          [slotsOf('s1')]: loaded(slots),
        },
      },
      '/bookings/b1',
    );

  it('shows the code to check in with and what may be done', () => {
    page(booking);
    expect(screen.getByRole('img', { name: '取号二维码' })).toHaveAttribute(
      'src',
      'blob:qr',
    );
    expect(
      screen.getByText('11 月 27 日 周五 09:30-10:00'),
    ).toBeInTheDocument();
    // Tickets are given at the hall.
    expect(screen.queryByRole('button', { name: '到厅取号' })).toBeNull();
    expect(
      screen.getByRole('button', { name: /加到手机日历/ }),
    ).toBeInTheDocument();
  });

  it('is cancelled with the revision that was read', async () => {
    page(booking);
    fireEvent.click(screen.getByRole('button', { name: '取消预约' }));
    const dialog = screen.getByRole('dialog', { hidden: true });
    fireEvent.click(
      within(dialog).getByRole('button', { name: '取消预约', hidden: true }),
    );
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@appointments/b1/cancel', {
        revision: 2,
        reason: '',
      }),
    );
  });

  it('is moved to another slot', async () => {
    page(booking);
    fireEvent.click(screen.getByRole('button', { name: '改期' }));
    const dialog = screen.getByRole('dialog', { hidden: true });
    expect(
      within(dialog).getByRole('radio', { name: /09:30-10:00/, hidden: true }),
    ).toBeChecked();
    fireEvent.click(
      within(dialog).getByRole('button', { name: '改到这里', hidden: true }),
    );
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@appointments/b1/change', {
        revision: 2,
        day: '2026-11-27',
        begin: '09:30',
      }),
    );
  });

  it('says the ticket and how many wait', () => {
    page({
      ...booking,
      check_in: null,
      ticket: 'A007',
      ahead: 3,
      state: { id: 'arrived', title: '等候叫号' },
    });
    expect(screen.getByText('A007')).toBeInTheDocument();
    expect(screen.getByText('前面还有 3 人')).toBeInTheDocument();
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('no-shows', () => {
  it('are counted, and a ban says until when', () => {
    const { rerender, container } = renderPage(
      <StandingNote standing={{ missed: 0, limit: 3, until: null }} />,
    );
    expect(container).toBeEmptyDOMElement();
    rerender(<></>);
    renderPage(
      <StandingNote standing={{ missed: 1, limit: 3, until: null }} />,
    );
    expect(screen.getByText(/近期爽约 1 次/)).toBeInTheDocument();
    renderPage(
      <StandingNote
        standing={{ missed: 3, limit: 3, until: '2026-12-25T03:00:00+00:00' }}
      />,
    );
    expect(screen.getByText(/2026 年 12 月 25 日/)).toBeInTheDocument();
  });
});

describe('a hall', () => {
  const page = (data: object) =>
    renderPage(
      <Hall
        content={{
          '@id': '/370100/hall',
          title: '市民中心',
          '@components': { page: data },
        }}
      />,
    );

  it('leads to booking, and only who looks after it to editing', () => {
    page(hall);
    expect(screen.getByText('今天开放 08:30-17:00')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /预约.*企业开办/ }),
    ).toHaveAttribute('href', '/book?schedule=s1');
    expect(screen.queryByRole('link', { name: '新增排班' })).toBeNull();
  });

  it('is managed by who looks after it', async () => {
    page({
      ...hall,
      today: [],
      schedules: [],
      managed: [
        {
          url: '/370100/hall/s1',
          title: '企业开办',
          type: '预约排班',
          active: true,
          state: '启用',
        },
        {
          url: '/370100/hall/w1',
          title: '综合窗口',
          type: '办事窗口',
          active: false,
          state: '已撤销',
        },
      ],
    });
    expect(screen.getByText('今天不开放')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '新增排班' })).toHaveAttribute(
      'href',
      '/370100/hall/add?type=AppointmentSchedule',
    );
    expect(
      screen.getByRole('link', { name: '编辑：企业开办' }),
    ).toHaveAttribute('href', '/370100/hall/s1/edit');
    expect(screen.queryByRole('link', { name: '编辑：综合窗口' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '恢复启用：综合窗口' }));
    const dialog = screen.getByRole('dialog', { hidden: true });
    fireEvent.click(
      within(dialog).getByRole('button', { name: '恢复启用', hidden: true }),
    );
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith(
        'post',
        '/370100/hall/w1/@workflow/restore',
      ),
    );
  });
});

describe('checking in', () => {
  it('reads the token out of what a scanner types', () => {
    expect(tokenIn(' https://x.example/check-in/abc ')).toBe('abc');
    expect(tokenIn('abc')).toBe('abc');
  });

  it('shows the ticket, and waits for the next one', async () => {
    renderPage(
      <Route path="/check-in/:token?">
        <CheckInPage />
      </Route>,
      {},
      '/check-in',
    );
    fireEvent.change(screen.getByRole('textbox'), {
      target: { value: 'http://x/check-in/abc' },
    });
    send.mockResolvedValueOnce({
      ticket: 'A001',
      matter: '企业开办',
      hall: '市民中心',
      begin: '09:00',
      end: '09:30',
      ahead: 0,
    });
    fireEvent.click(screen.getByRole('button', { name: '取号' }));
    expect(await screen.findByText('A001')).toBeInTheDocument();
    expect(send).toHaveBeenCalledWith('post', '/@appointment-check-in', {
      token: 'abc',
    });
    expect(screen.getByRole('textbox')).toHaveValue('');
  });
});
