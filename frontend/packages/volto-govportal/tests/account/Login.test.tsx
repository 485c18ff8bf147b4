import { fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Login from '../../src/account/Login';
import { renderPage } from '../render';

const post = vi.hoisted(() => vi.fn());
vi.mock('@plone/volto/helpers/Api/Api', () => ({
  default: class {
    post = post;
  },
}));

function show(way = '') {
  const page = renderPage(<Login />, {}, `/login?return_url=/desk${way}`);
  const fill = (name: string, password: string) => {
    fireEvent.change(page.getByLabelText('用户名', { exact: false }), {
      target: { value: name },
    });
    fireEvent.change(
      page.container.querySelector('[name=password]') as HTMLElement,
      { target: { value: password } },
    );
    fireEvent.submit(page.container.querySelector('form') as HTMLElement);
  };
  return { ...page, fill };
}

describe('logging in', () => {
  beforeEach(() => {
    post.mockReset();
  });

  it('asks for what is not filled in before it asks the backend', () => {
    const { fill, getByText, getByLabelText } = show();
    fill('', '');
    expect(getByText('请填写用户名。')).toBeInTheDocument();
    expect(getByText('请填写密码。')).toBeInTheDocument();
    expect(getByLabelText('用户名', { exact: false })).toHaveFocus();
    expect(post).not.toHaveBeenCalled();
  });

  it.each([
    [401, '用户名或者密码不正确'],
    [503, '暂时无法登录'],
  ])('says in Chinese what a %s means', async (status, said) => {
    post.mockRejectedValue({
      status,
      response: { body: { error: { message: 'Wrong' } } },
    });
    const { fill, getByRole, queryByText } = show();
    fill('zhang', 'x');
    await waitFor(() => expect(getByRole('alert')).toHaveTextContent(said));
    expect(getByRole('alert')).toHaveFocus();
    expect(queryByText('Wrong')).not.toBeInTheDocument();
  });

  it('says as the backend does that it was tried too often', async () => {
    post.mockRejectedValue({
      status: 429,
      response: {
        body: { error: { message: '操作太频繁，请 15 分钟后再试。' } },
      },
    });
    const { fill, getByRole } = show();
    fill('zhang', 'x');
    await waitFor(() =>
      expect(getByRole('alert')).toHaveTextContent('请 15 分钟后再试'),
    );
  });

  it('shows the password to its writer', () => {
    const { container, getByRole } = show();
    const field = container.querySelector('[name=password]');
    expect(field).toHaveAttribute('type', 'password');
    fireEvent.click(getByRole('button', { name: '显示密码' }));
    expect(field).toHaveAttribute('type', 'text');
  });
});

describe('logging in by code', () => {
  beforeEach(() => {
    post.mockReset();
  });

  const write = (field: HTMLElement, value: string) =>
    fireEvent.change(field, { target: { value } });

  it('sends no code to what is neither a phone nor an address', () => {
    const { getByLabelText, getByRole } = show('&by=code');
    write(getByLabelText(/手机号码/), '0531');
    fireEvent.click(getByRole('button', { name: '获取验证码' }));
    expect(getByLabelText(/手机号码/)).toHaveFocus();
    expect(post).not.toHaveBeenCalled();
  });

  it('says at the field what the backend says of the number', async () => {
    post.mockRejectedValue({
      status: 422,
      response: {
        body: {
          error: {
            message: '号段不对',
            errors: [{ field: 'phone', message: '号段不对' }],
          },
        },
      },
    });
    const { getByLabelText, getByRole } = show('&by=code');
    write(getByLabelText(/手机号码/), '10000000000');
    fireEvent.click(getByRole('button', { name: '获取验证码' }));
    await waitFor(() => expect(getByLabelText(/手机号码/)).toHaveFocus());
    expect(getByLabelText(/手机号码/)).toHaveAccessibleDescription('号段不对');
  });

  it('lets nobody ask again at once, and logs in by what was sent', async () => {
    post.mockResolvedValueOnce({ seconds: 300, again: 60 });
    const { getByLabelText, getByRole, findByText, container } =
      show('&by=code');
    write(getByLabelText(/手机号码/), '138 0013 8000');
    fireEvent.click(getByRole('button', { name: '获取验证码' }));
    expect(await findByText(/5 分钟内有效/)).toBeVisible();
    expect(getByRole('button', { name: /秒后可重新获取/ })).toBeDisabled();
    expect(post).toHaveBeenLastCalledWith('/@login-code', {
      data: { phone: '13800138000', purpose: 'login' },
      headers: {},
    });
    post.mockRejectedValueOnce({
      status: 422,
      response: {
        body: {
          error: {
            message: '验证码不对',
            errors: [{ field: 'code', message: '验证码不对' }],
          },
        },
      },
    });
    write(getByLabelText(/验证码/), '123456');
    fireEvent.submit(container.querySelector('form') as HTMLElement);
    await waitFor(() => expect(getByLabelText(/验证码/)).toHaveFocus());
    expect(post).toHaveBeenLastCalledWith('/@login-by-code', {
      data: { phone: '13800138000', code: '123456' },
      headers: {},
    });
  });
});
