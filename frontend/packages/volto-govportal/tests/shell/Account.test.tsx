import { describe, expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { Account, nameIn } from '../../src/shell/Account';
import { renderPage } from '../render';

/** A token as plone.restapi makes it; nobody checks its signature here. */
function token(said: object) {
  const bytes = new TextEncoder().encode(JSON.stringify(said));
  const body = btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
  return `e30.${body}.x`;
}

describe('the account', () => {
  it('offers to log in', () => {
    renderPage(<Account pathname="/" />);
    expect(screen.getByRole('link', { name: '登录' })).toHaveAttribute(
      'href',
      '/login',
    );
  });

  it('calls people by their name', () => {
    const userSession = { token: token({ sub: 'li', fullname: '李编辑' }) };
    renderPage(<Account pathname="/" />, { userSession });
    expect(screen.getByText('李编辑')).toBeInTheDocument();
    expect(screen.getByText('退出')).toHaveAttribute('href', '/logout');
  });

  it('does with less', () => {
    expect(nameIn(token({ sub: 'li', fullname: '' }))).toBe('li');
    expect(nameIn('nonsense')).toBe('');
  });
});
