import { describe, expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { Account, loginAddress, nameIn } from '../../src/shell/Account';
import { renderPage } from '../render';

const HOME = { pathname: '/', search: '' };

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
    renderPage(<Account location={HOME} />);
    expect(screen.getByRole('link', { name: '登录' })).toHaveAttribute(
      'href',
      '/login',
    );
  });

  it('leads back from there', () => {
    expect(loginAddress('/matters?theme=np-005')).toBe(
      '/login?return_url=%2Fmatters%3Ftheme%3Dnp-005',
    );
    expect(loginAddress('/login')).toBe('/login');
  });

  it('calls people by their name', () => {
    const userSession = { token: token({ sub: 'li', fullname: '李编辑' }) };
    renderPage(<Account location={HOME} />, { userSession });
    expect(screen.getByText('李编辑')).toBeInTheDocument();
    expect(screen.getByText('退出')).toHaveAttribute('href', '/logout');
  });

  it.each([
    [{ places: [], whole_site: false }, false],
    [{ places: [{}], whole_site: false }, true],
    [{ places: [], whole_site: true }, true],
  ])('offers the workplace to who works here: %j', (data, works) => {
    renderPage(<Account location={HOME} />, {
      userSession: { token: token({ sub: 'wang' }) },
      resources: { '/@desk': { status: 'loaded', data } },
    });
    expect(screen.getByText('我的办件')).toBeInTheDocument();
    expect(screen.queryAllByText('工作台')).toHaveLength(works ? 1 : 0);
  });

  it('does with less', () => {
    expect(nameIn(token({ sub: 'li', fullname: '' }))).toBe('li');
    expect(nameIn('nonsense')).toBe('');
  });
});
