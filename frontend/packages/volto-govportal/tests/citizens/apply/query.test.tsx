import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressQuery } from '../../../src/citizens/apply/query/ProgressQuery';
import { send } from '../../../src/data/send';
import { renderPage } from '../../render';

vi.mock('../../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send: vi.fn(),
}));

const CASE = {
  number: 'A-1',
  matter_title: '食品经营许可',
  department: '市场监管局',
  state: { id: 'review', title: '审查中' },
  clock: {
    due: null,
    statutory_due: null,
    provisional: false,
    left: null,
    colour: 'none',
  },
  applied_at: null,
  node: '',
  nodes: [],
  timeline: [],
  correction: null,
};

function show(at: string) {
  const page = renderPage(<ProgressQuery />, {}, at);
  const fill = (name: string, value: string) =>
    fireEvent.change(
      page.container.querySelector(`[name=${name}]`) as HTMLElement,
      { target: { value } },
    );
  const ask = () =>
    fireEvent.submit(page.container.querySelector('form') as HTMLElement);
  return { ...page, fill, ask };
}

describe('asking how a case stands', () => {
  beforeEach(() => {
    vi.mocked(send).mockReset();
  });

  it('wants number and password before it asks the backend', () => {
    const { ask, getByText, getByLabelText } = show('/progress?number=A-1');
    ask();
    expect(getByText('请填写查询密码。')).toBeInTheDocument();
    expect(getByLabelText('查询密码', { exact: false })).toHaveFocus();
    expect(send).not.toHaveBeenCalled();
  });

  it('wants the document, a contact and a code', () => {
    const { ask, getByText } = show('/progress?by=document');
    ask();
    expect(getByText('请填写证件号码。')).toBeInTheDocument();
    expect(getByText('请填写收到的六位验证码。')).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();
  });

  it('has the code sent for the document, and shows every case', async () => {
    const { fill, ask, getByRole, getAllByRole } = show(
      '/progress?by=document',
    );
    vi.mocked(send).mockResolvedValueOnce({ seconds: 300, again: 60 });
    fill('id_number', ' 370102199001010001 ');
    fill('contact', '138 0013 8000');
    fireEvent.click(getByRole('button', { name: '获取验证码' }));
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
    expect(vi.mocked(send).mock.calls[0].slice(1)).toEqual([
      '/@case-progress-code',
      { id_type: '', id_number: '370102199001010001', phone: '13800138000' },
    ]);
    vi.mocked(send).mockResolvedValueOnce({
      items: [CASE, { ...CASE, number: 'A-2' }],
    });
    fill('code', '123456');
    ask();
    await waitFor(() =>
      expect(getAllByRole('heading', { name: '食品经营许可' })).toHaveLength(2),
    );
    expect(getAllByRole('heading', { name: '食品经营许可' })[0]).toHaveFocus();
  });
});
