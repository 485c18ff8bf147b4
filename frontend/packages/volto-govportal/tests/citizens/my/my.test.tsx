import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Authorisation, Person } from '../../../src/citizens/my/data';
import InboxCount from '../../../src/citizens/my/InboxCount';
import MessagesPage from '../../../src/citizens/my/messages/MessagesPage';
import OrganisationsPage from '../../../src/citizens/my/organisations/OrganisationsPage';
import ProfilePage from '../../../src/citizens/my/profile/ProfilePage';
import { RefusedError } from '../../../src/data/send';
import { renderPage } from '../../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const PERSON: Person = {
  user_id: 'c1',
  name: '王芳',
  id_type: '',
  id_number: '',
  phone: '139****0001',
  mail: '',
  address: '济南市历下区****',
  verified: false,
  verified_at: null,
  locked: false,
  created: '2026-11-24T10:00:00+00:00',
  full: false,
};
const VERIFIED: Person = {
  ...PERSON,
  id_type: 'resident_id',
  id_number: '370*************32',
  verified: true,
  verified_at: '2026-11-24T10:00:00+00:00',
};
const ASKED: Authorisation = {
  id: 7,
  uscc: '91370100MA9X000176',
  organisation: '济南示例餐饮有限公司',
  agent: { name: '张强', id_number: '370*************19', phone: '' },
  scope: '',
  valid_from: '2026-11-01',
  valid_to: '2027-01-31',
  state: 'requested',
  note: '',
  requested: '2026-11-24T10:00:00+00:00',
  decided: null,
  own: false,
  actions: ['grant', 'refuse', 'revoke'],
};
const MESSAGE = {
  id: 5,
  subject: '您的申请已受理',
  text: '详见 https://example.org/cases/c1',
  created: '2026-11-24T10:00:00+00:00',
  read: false,
};

const loaded = (data: unknown) => ({ status: 'loaded', data });
const state = (resources: Record<string, unknown>) => ({
  userSession: { token: 'x' },
  resources: {
    '/@person': loaded(PERSON),
    '/@organisations': loaded({ items: [] }),
    '/@authorisations': loaded({ items: [] }),
    '/@message-preferences': loaded({ items: [] }),
    '/@code-sets/identity_types': loaded({
      terms: [
        { token: 'uscc', title: '统一社会信用代码', active: true },
        { token: 'resident_id', title: '居民身份证', active: true },
        { token: 'passport', title: '护照', active: true },
        { token: 'officer_card', title: '军官证', active: false },
      ],
    }),
    ...resources,
  },
});

const refused = (field: string, message: string) =>
  new RefusedError({
    status: 422,
    type: 'NotReal',
    message,
    errors: [{ field, message }],
  });

beforeEach(() => {
  send.mockReset();
});

describe('the profile', () => {
  it('says at the field why a name is not proved', async () => {
    send.mockRejectedValue(refused('id_number', '姓名与证件号码不一致'));
    renderPage(<ProfilePage />, state({}));
    fireEvent.click(screen.getByRole('button', { name: '认证' }));
    await waitFor(() =>
      expect(screen.getByLabelText(/证件号码/)).toHaveFocus(),
    );
    expect(screen.getByLabelText(/证件号码/)).toHaveAccessibleDescription(
      '姓名与证件号码不一致',
    );
  });

  it('offers the documents of people that the site has', () => {
    renderPage(<ProfilePage />, state({}));
    const choices = within(screen.getByLabelText(/证件类型/)).getAllByRole(
      'option',
    );
    expect(choices.map((one) => one.textContent)).toEqual([
      '请选择',
      '居民身份证',
      '护照',
    ]);
    expect(screen.getByLabelText(/证件类型/)).toHaveValue('resident_id');
  });

  it('shows whole numbers to who asks for them', async () => {
    send.mockResolvedValue({ ...VERIFIED, phone: '13905310001', full: true });
    renderPage(<ProfilePage />, state({ '/@person': loaded(VERIFIED) }));
    fireEvent.click(screen.getByRole('button', { name: '显示完整信息' }));
    expect(await screen.findByText('13905310001')).toBeVisible();
    expect(send).toHaveBeenCalledWith('get', '/@person?full=1');
  });
});

describe('organisations and authorisations', () => {
  it('lets nobody begin who has not proved his name', () => {
    renderPage(<OrganisationsPage />, state({}));
    expect(screen.getByRole('link', { name: '实名认证' })).toHaveAttribute(
      'href',
      '/my/profile#verify',
    );
    expect(screen.queryByRole('button', { name: '登记单位' })).toBeNull();
    expect(screen.queryByRole('button', { name: '申请授权' })).toBeNull();
    expect(screen.getByText('还没有登记单位')).toBeVisible();
  });

  it('grants for what and until when', async () => {
    send.mockResolvedValue(undefined);
    renderPage(
      <OrganisationsPage />,
      state({
        '/@person': loaded(VERIFIED),
        '/@authorisations': loaded({ items: [ASKED] }),
      }),
    );
    expect(screen.getByText('待审核')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '同意：张强' }));
    fireEvent.change(screen.getByLabelText('授权事项'), {
      target: { value: '代为申请' },
    });
    fireEvent.click(screen.getByRole('button', { name: '同意', hidden: true }));
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.calls[0]).toEqual([
      'patch',
      '/@authorisations/7',
      { action: 'grant', scope: '代为申请', valid_to: '2027-01-31', note: '' },
    ]);
  });
});

describe('messages', () => {
  const page = (items: object[]) =>
    state({
      '/@inbox?size=20': loaded({
        items,
        next: null,
        unread: items.length,
        unread_most: 100,
      }),
    });
  const place = { pathname: '/my/messages', search: '' };

  it('says that there are none', () => {
    renderPage(<MessagesPage location={place} />, page([]));
    expect(screen.getByText('没有消息')).toBeVisible();
    expect(screen.queryByRole('button', { name: '全部标为已读' })).toBeNull();
  });

  it('marks what is opened as read, and leads to the case', async () => {
    send.mockResolvedValue({});
    const { container } = renderPage(
      <MessagesPage location={place} />,
      page([MESSAGE]),
    );
    const item = container.querySelector('details') as HTMLDetailsElement;
    item.open = true;
    fireEvent(item, new Event('toggle'));
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('patch', '/@inbox/5', { read: true }),
    );
    await waitFor(() => expect(item).not.toHaveClass('gp-unread'));
    expect(screen.getByRole('link', { name: '打开办件' })).toHaveAttribute(
      'href',
      '/cases/c1',
    );
  });

  it('are counted in the header', () => {
    renderPage(
      <InboxCount />,
      state({
        '/@inbox?size=1': loaded({
          items: [],
          next: null,
          unread: 2,
          unread_most: 100,
        }),
      }),
    );
    expect(screen.getByRole('link')).toHaveTextContent('消息：未读 2 条2');
  });
});
