import { beforeAll, describe, expect, it } from 'vitest';
import config from '@plone/volto/registry';
import { screen } from '@testing-library/react';
import { Crumbs } from '../../src/shell/Crumbs';
import { renderPage } from '../render';

const content = {
  '@id': '/370000/370100',
  '@components': {
    breadcrumbs: {
      items: [
        { '@id': '/370000', title: '山东省' },
        { '@id': '/370000/370100', title: '济南市' },
      ],
    },
  },
};
const at = (pathname: string, data: object | null = content) =>
  renderPage(<Crumbs location={{ pathname }} />, { content: { data } });

beforeAll(() => {
  (config as any).settings = {
    nonContentRoutes: [],
    apiPath: '',
    publicURL: '',
  };
});

describe('the breadcrumbs', () => {
  it('lead down to the content', () => {
    at('/370000/370100');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(
      ['首页', '山东省', '济南市'],
    );
    expect(screen.getByText('济南市')).toHaveAttribute('aria-current', 'page');
  });

  it('say where a page of the portal itself stands', () => {
    at('/accessibility');
    expect(screen.getByText('无障碍声明')).toHaveAttribute(
      'aria-current',
      'page',
    );
    expect(screen.queryByText('济南市')).not.toBeInTheDocument();
  });

  it('are not those of the page before', () => {
    const { container } = at('/370000/370200');
    expect(container).toBeEmptyDOMElement();
  });

  it('are left away on the front page', () => {
    const { container } = at('/');
    expect(container).toBeEmptyDOMElement();
  });
});
