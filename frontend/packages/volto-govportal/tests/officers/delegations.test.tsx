import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RefusedError } from '../../src/data/send';
import DelegationsPage from '../../src/officers/delegations/DelegationsPage';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

const GIVEN = {
  id: 3,
  given: true,
  delegator: '张三',
  delegate: '李四',
  first_day: '2026-11-24',
  last_day: '2026-11-30',
  reason: '休假',
  active: true,
};

function page(works = true) {
  return renderPage(<DelegationsPage />, {
    resources: {
      '/@case-delegations': {
        status: 'loaded',
        data: {
          items: [
            GIVEN,
            { ...GIVEN, id: 4, given: false, delegator: '王五', active: false },
          ],
        },
      },
      '/@worklist-counts': { status: 'loaded', data: { works } },
    },
  });
}

beforeEach(() => {
  send.mockReset();
});

describe('delegations', () => {
  it('are not for who handles no cases', () => {
    page(false);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      '没有查看此页面的权限',
    );
  });

  it('say by field what was refused', async () => {
    page();
    fireEvent.click(screen.getByText('新增委托'));
    const form = document.querySelector('dialog form') as HTMLElement;
    fireEvent.submit(form);
    expect(screen.getByText('请填写受托人的登录名。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
    for (const [label, value] of [
      [/受托人的登录名/, 'nobody'],
      [/开始日期/, '2026-11-24'],
      [/结束日期/, '2026-11-30'],
      [/委托原因/, '出差'],
    ] as const) {
      fireEvent.change(screen.getByLabelText(label), { target: { value } });
    }
    send.mockRejectedValue(
      new RefusedError({
        status: 422,
        type: '',
        message: '委托没有保存。',
        errors: [{ field: 'delegate', message: '没有这个账号。' }],
      }),
    );
    fireEvent.submit(form);
    await waitFor(() =>
      expect(screen.getByText('没有这个账号。')).toBeInTheDocument(),
    );
  });

  it('are listed apart, and only one’s own are revoked', async () => {
    page();
    expect(screen.getAllByText('收回')).toHaveLength(1);
    expect(screen.getByText('王五')).toBeInTheDocument();
    expect(screen.getByText('尚未开始')).toBeInTheDocument();
    fireEvent.click(screen.getByText('收回'));
    send.mockResolvedValue(undefined);
    fireEvent.submit(document.querySelector('dialog form') as HTMLElement);
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('del', '/@case-delegations/3'),
    );
  });
});
