import { describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { addressOf, SearchBox } from '../../src/components/SearchBox';
import { renderPage } from '../render';

describe('SearchBox', () => {
  it('leads to the search without a reload', () => {
    let at = '';
    renderPage(
      <>
        <SearchBox kept={{ region: '370100' }} />
        <Route
          render={({ location }) => {
            at = location.pathname + location.search;
            return null;
          }}
        />
      </>,
    );
    const field = screen.getByRole('searchbox', { name: '搜索' });
    fireEvent.change(field, { target: { value: ' 开公司 ' } });
    fireEvent.submit(screen.getByRole('search'));
    expect(at).toBe(`/search?q=${encodeURIComponent('开公司')}&region=370100`);
  });

  it('is a form that needs no script', () => {
    renderPage(<SearchBox action="/matters" value="证" />);
    const form = screen.getByRole('search') as HTMLFormElement;
    expect(form).toHaveAttribute('method', 'get');
    expect(addressOf(form)).toBe(`/matters?q=${encodeURIComponent('证')}`);
  });
});
