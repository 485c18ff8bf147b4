import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  APPEALS,
  dayOf,
  type HallDay,
  later,
  laterMonth,
  monthOf,
  pageAt,
  weeksOf,
} from '../../src/officers/appointment/data';
import DayPage from '../../src/officers/appointment/DayPage';
import { booking } from '../citizens/appointment/sample';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));
beforeEach(() => {
  send.mockReset();
  send.mockResolvedValue({});
});

const item = {
  ...booking,
  applicant_name: '王**',
  phone: '138****8000',
  arrived_at: '2026-11-27T01:00:00+00:00',
  called_at: null,
  ticket: 'A001',
  state: { id: 'arrived', title: '等候叫号' },
  actions: ['call', 'serve', 'miss'],
};
const day: HallDay = {
  halls: [{ uid: 'h1', title: '市民中心', url: '/hall', region: '济南市' }],
  hall: { uid: 'h1', title: '市民中心', url: '/hall', region: '济南市' },
  day: '2026-11-27',
  today: '2026-11-27',
  windows: [{ number: '1', title: '综合窗口' }],
  schedules: [
    {
      uid: 's1',
      title: '企业开办',
      department: '审批服务局',
      may_serve: true,
      may_close: true,
      closed: false,
      closed_reason: '',
      slots: [
        {
          begin: '09:00',
          end: '09:30',
          channels: [{ id: 'online', title: '网上', places: 3, left: 1 }],
        },
      ],
    },
  ],
  items: [item],
};

const page = (data: unknown, search = '', more: object = {}) =>
  renderPage(<DayPage location={{ pathname: '/worklist/day', search }} />, {
    userSession: { token: 't' },
    resources: { [dayOf(search)]: { status: 'loaded', data }, ...more },
  });
const dialog = () => screen.getByRole('dialog', { hidden: true });
const inDialog = (name: string) =>
  within(dialog()).getByRole('button', { name, hidden: true });

describe('days and months', () => {
  it('are counted by the calendar', () => {
    expect(later('2026-11-30', 1)).toBe('2026-12-01');
    expect(later('2026-03-01', -1)).toBe('2026-02-28');
    expect(laterMonth('2026-01-31', -1)).toBe('2025-12-01');
    expect(dayOf('?day=2026-11-27&x=1')).toBe(
      '/@appointment-day?day=2026-11-27',
    );
    expect(monthOf('h1', '2026-11-27')).toBe(
      '/@appointment-month?hall=h1&month=2026-11',
    );
    const one = { day: '2026-11-01', places: 0, taken: 0, reason: '' };
    expect(weeksOf([one])).toEqual([[null, null, null, null, null, null, one]]);
    expect(weeksOf([])).toEqual([]);
  });
});

describe('the day of a hall', () => {
  it('is closed to who does not work there', () => {
    renderPage(<DayPage location={{ pathname: '/', search: '' }} />, {
      userSession: { token: 't' },
      resources: {
        [dayOf('')]: {
          status: 'failed',
          refusal: { status: 403, type: '', message: '', errors: [] },
        },
      },
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有查看此页面的权限',
    );
  });

  it('says when there is no hall', () => {
    page({ ...day, hall: null, halls: [], schedules: [], items: [] });
    expect(screen.getByText('没有由您负责预约的大厅')).toBeInTheDocument();
  });

  it('calls somebody to a window', async () => {
    page(day);
    fireEvent.click(screen.getByRole('button', { name: '叫号：A001 王**' }));
    fireEvent.click(inDialog('叫号'));
    expect(await screen.findByText('请选择窗口。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
    fireEvent.change(within(dialog()).getByRole('combobox', { hidden: true }), {
      target: { value: '1 号窗口' },
    });
    fireEvent.click(inDialog('叫号'));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@appointments/b1/call', {
        revision: 2,
        window: '1 号窗口',
      }),
    );
  });

  it('gives a ticket to who walks in', async () => {
    page(day);
    fireEvent.click(screen.getByRole('button', { name: '现场取号' }));
    const fields = within(dialog());
    fireEvent.change(
      fields.getByRole('textbox', { name: /姓名/, hidden: true }),
      {
        target: { value: '李四' },
      },
    );
    fireEvent.change(
      fields.getByRole('textbox', { name: /联系电话/, hidden: true }),
      { target: { value: '13900000000' } },
    );
    send.mockResolvedValueOnce({ ticket: 'A002' });
    fireEvent.click(inDialog('现场取号'));
    expect(await screen.findByText('A002')).toBeInTheDocument();
    expect(send.mock.calls[0][2]).toMatchObject({
      schedule: 's1',
      applicant: { name: '李四', phone: '13900000000' },
    });
  });

  it('is closed with a reason, and says what became of the people', async () => {
    page(day);
    fireEvent.click(screen.getByRole('button', { name: '当天停办：企业开办' }));
    fireEvent.click(inDialog('当天停办'));
    expect(await screen.findByText('请填写停办原因。')).toBeInTheDocument();
    fireEvent.change(within(dialog()).getByRole('textbox', { hidden: true }), {
      target: { value: '停电' },
    });
    send.mockResolvedValueOnce({ moved: 2, called_off: 1 });
    fireEvent.click(inDialog('当天停办'));
    expect(await screen.findByText(/2 个预约改到其他时段/)).toBeInTheDocument();
  });

  it('is opened again; who may not close a day is not offered it', () => {
    const [schedule] = day.schedules;
    const { unmount } = page({
      ...day,
      schedules: [{ ...schedule, closed: true, closed_reason: '停电' }],
    });
    expect(screen.getByText('已停办：停电')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: '恢复办理：企业开办' }),
    ).toBeInTheDocument();
    unmount();
    page({ ...day, schedules: [{ ...schedule, may_close: false }] });
    expect(screen.queryByRole('button', { name: /^当天停办/ })).toBeNull();
  });

  it('gives no tickets for another day', () => {
    page({
      ...day,
      today: '2026-11-26',
      items: [{ ...item, actions: ['arrive', 'miss'] }],
    });
    expect(screen.queryByRole('button', { name: /取号/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /未到/ })).toBeNull();
  });

  it('shows the appeals that wait', () => {
    page(day, '', {
      [APPEALS]: {
        status: 'loaded',
        data: {
          items: [
            {
              uid: 'b9',
              number: 'N9',
              matter_title: '企业开办',
              clock: { due: '2026-12-02' },
            },
          ],
        },
      },
    });
    expect(screen.getByRole('link', { name: '企业开办' })).toHaveAttribute(
      'href',
      '/bookings/b9',
    );
    expect(screen.getByText(/前答复/)).toBeInTheDocument();
  });

  it('is one of a month', () => {
    page(day, '?view=month', {
      [monthOf('h1', '2026-11-27')]: {
        status: 'loaded',
        data: {
          days: [{ day: '2026-11-27', places: 8, taken: 3, reason: '' }],
        },
      },
    });
    expect(
      screen.getByRole('link', {
        name: /27\s*已约 3 \/ 8/,
      }),
    ).toHaveAttribute(
      'href',
      pageAt({ hall: 'h1', day: '2026-11-27', view: 'list' }),
    );
  });
});
