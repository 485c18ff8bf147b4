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

function show() {
  const page = renderPage(<Login />, {}, '/login?return_url=/desk');
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

  it('shows the password to its writer', () => {
    const { container, getByRole } = show();
    const field = container.querySelector('[name=password]');
    expect(field).toHaveAttribute('type', 'password');
    fireEvent.click(getByRole('button', { name: '显示密码' }));
    expect(field).toHaveAttribute('type', 'text');
  });
});
