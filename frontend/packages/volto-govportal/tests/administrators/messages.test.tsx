import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { outboxPath } from '../../src/administrators/messages/data';
import OutboxPage from '../../src/administrators/messages/OutboxPage';
import TemplatesPage from '../../src/administrators/messages/TemplatesPage';
import { peoplePath } from '../../src/administrators/people/data';
import PeoplePage from '../../src/administrators/people/PeoplePage';
import { RefusedError } from '../../src/data/send';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const loaded = (data: unknown) => ({ status: 'loaded', data });
const admin = (id: string) =>
  loaded({ pages: [{ id }], places: [], account_places: [] });
const TEMPLATE = {
  name: 'identity-code',
  title: '验证码',
  subject: '验证码',
  text: '您的验证码是 ${code}',
  short: '',
  words: [{ name: 'code', title: '六位验证码' }],
  shipped: { subject: '验证码', text: '您的验证码是 ${code}', short: '' },
  reworded: false,
};
const DELIVERY = {
  id: 9,
  channel: 'sms',
  template: 'identity-code',
  to: '138****8000',
  state: 'failed',
  attempts: 12,
  next_try: null,
  last_error: 'rspcod IllegalSignId',
  created: '2026-11-24T10:00:00+00:00',
  sent: null,
};
const PERSON = {
  user_id: 'c1',
  name: '王芳',
  id_type: 'resident_id',
  id_number: '370*************32',
  phone: '139****0001',
  mail: '',
  address: '',
  verified: true,
  verified_at: '2026-11-24T10:00:00+00:00',
  locked: false,
  created: '2026-11-24T10:00:00+00:00',
  full: false,
};

beforeEach(() => {
  send.mockReset();
});

it('asks for nothing that an address may not say', () => {
  expect(outboxPath('?state=x&channel=fax&before=-1')).toBe('/@outbox?size=50');
  expect(outboxPath('?state=failed&channel=sms&before=7')).toBe(
    '/@outbox?size=50&state=failed&channel=sms&before=7',
  );
  expect(peoplePath('  ')).toBe('/@people');
  expect(peoplePath(' 王 ', 'c1')).toBe('/@people?text=%E7%8E%8B&after=c1');
});

describe('the outbox', () => {
  const show = (items: object[]) =>
    renderPage(<OutboxPage />, {
      resources: {
        '/@admin': admin('outbox'),
        '/@message-templates': loaded({ items: [TEMPLATE] }),
        '/@outbox?size=50': loaded({
          items,
          next: null,
          waiting: 0,
          failed: items.length,
          counted: 1000,
        }),
      },
    });

  it('says why something is not tried again', async () => {
    send.mockRejectedValue(
      new RefusedError({
        status: 409,
        type: 'Conflict',
        message: '这条消息没有失败，不用重发',
        errors: [],
      }),
    );
    show([DELIVERY]);
    fireEvent.click(screen.getByRole('button', { name: '重发第 9 条' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('不用重发');
  });

  it('names the message, and tries all again', async () => {
    send.mockResolvedValue({ retried: 1 });
    show([DELIVERY]);
    expect(screen.getByRole('cell', { name: '验证码' })).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '重发全部失败的' }));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('post', '/@outbox/retry', {}),
    );
    expect(await screen.findByText(/已把 1 条放回等待发送/)).toBeVisible();
  });

  it('says that there is nothing', () => {
    show([]);
    expect(screen.getByText('没有符合条件的发送记录')).toBeVisible();
    expect(screen.queryByRole('button', { name: /重发/ })).toBeNull();
  });
});

describe('the texts of messages', () => {
  it('says at the field what is wrong with a wording', async () => {
    send.mockRejectedValue(
      new RefusedError({
        status: 422,
        type: 'ValidationError',
        message: '消息模板有误',
        errors: [{ field: 'text', message: '没有变量“name”' }],
      }),
    );
    renderPage(<TemplatesPage />, {
      resources: {
        '/@admin': admin('message-templates'),
        '/@message-templates': loaded({ items: [TEMPLATE] }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: '改写“验证码”' }));
    fireEvent.click(screen.getByRole('button', { name: '保存', hidden: true }));
    await waitFor(() =>
      expect(screen.getByLabelText(/正文/)).toHaveAccessibleDescription(
        /没有变量“name”/,
      ),
    );
  });
});

describe("applicants' accounts", () => {
  it('locks one, and shows it in full to who asks', async () => {
    send.mockResolvedValue({ ...PERSON, phone: '13905310001', full: true });
    renderPage(<PeoplePage />, {
      resources: {
        '/@admin': admin('people'),
        '/@people': loaded({ items: [PERSON], after: null }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: '查看王芳的账号' }));
    fireEvent.click(
      screen.getByRole('button', { name: '显示完整信息并更正', hidden: true }),
    );
    expect(await screen.findByText('13905310001')).toBeInTheDocument();
    fireEvent.click(
      screen.getByRole('button', { name: '锁定账号', hidden: true }),
    );
    await waitFor(() =>
      expect(send).toHaveBeenLastCalledWith('patch', '/@people/c1', {
        locked: true,
      }),
    );
    expect(await screen.findByText('已经保存。')).toBeInTheDocument();
  });
});
