import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { StaticRouter } from 'react-router-dom';
import { renderToString } from 'react-dom/server';
import { plainError } from '../../../src/citizens/status/errors';
import { FOR_GOOD, movedForGood } from '../../../src/citizens/status/forGood';
import { Moved, newAddress } from '../../../src/citizens/status/Moved';
import { kindOf, Problem } from '../../../src/shell/Problem';
import { renderPage } from '../../render';
const OLD = { pathname: '/old', search: '?a=1' };

describe('what was not found', () => {
  it('offers to search', () => {
    renderPage(<Problem status={404} />);
    expect(screen.getByLabelText('搜索要办的事')).toBeInTheDocument();
    expect(screen.getByText('办事事项')).toHaveAttribute('href', '/matters');
  });

  it('says what the backend says of what was withdrawn', () => {
    renderPage(
      <Problem status={410} said="“某指南”已于 2026 年 3 月 1 日撤下。" />,
    );
    expect(screen.getByText(/“某指南”/)).toBeInTheDocument();
  });

  it('leads back to the page after logging in', () => {
    renderPage(<Problem status={401} />, {}, '/370000/x');
    expect(screen.getByText('登录')).toHaveAttribute(
      'href',
      '/login?return_url=%2F370000%2Fx',
    );
  });

  it('takes a backend that does not answer for what it is', () => {
    expect([0, 502, 503, 504, 418, 500].map(kindOf)).toEqual([
      503, 503, 503, 503, 500, 500,
    ]);
  });
});

describe('what moved', () => {
  it('keeps the query and drops what is the backend’s', () => {
    expect(newAddress('/++api++/new/place?expand=page', '?a=1')).toBe(
      '/new/place?a=1',
    );
  });

  it('is redirected for good by the server', () => {
    const context: { url?: string } = {};
    renderToString(
      <StaticRouter location="/old?a=1" context={context}>
        <Moved url="/++api++/new" location={OLD} />
      </StaticRouter>,
    );
    expect(context.url).toBe(`/new?a=1${FOR_GOOD}`);
    const redirect = vi.fn();
    const response: any = { redirect, set: vi.fn() };
    movedForGood({} as any, response, vi.fn());
    response.redirect(context.url);
    expect(redirect).toHaveBeenCalledWith(301, '/new?a=1');
    response.redirect('/login');
    expect(redirect).toHaveBeenLastCalledWith('/login');
  });
});

describe('what the store keeps of an error', () => {
  it('is what the answer says, never how it was asked', () => {
    const error = {
      status: 410,
      response: {
        body: { error: { type: 'Gone' } },
        req: { url: 'http://internal', headers: { authorization: 'Bearer x' } },
      },
    };
    expect(JSON.parse(JSON.stringify(plainError(error)))).toEqual({
      status: 410,
      response: { body: { error: { type: 'Gone' } } },
    });
  });
});
