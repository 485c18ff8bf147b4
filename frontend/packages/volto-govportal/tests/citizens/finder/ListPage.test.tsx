import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import config from '@plone/volto/registry';
import ListPage from '../../../src/citizens/finder/ListPage';
import { renderPage } from '../../render';

const value = (token: string, count: number, more: object = {}) => ({
  value: token,
  title: token.toUpperCase(),
  selected: false,
  count,
  more: false,
  ...more,
});

const FOUND = {
  items: [
    {
      uid: '1',
      code: 'C1',
      title: '食品经营许可',
      path: '/370100/c1',
      state: 'suspended',
      state_title: '暂停',
      region: '济南市',
      department: '',
      place: '',
      facts: [{ label: '编码', value: 'C1', code: true }],
      online: true,
      online_url: 'https://example.org/do',
    },
  ],
  total: { count: 1200, more: true },
  filters: [
    {
      name: 'type',
      title: '事项类型',
      any: '全部',
      groups: [
        {
          title: '',
          values: [value('a', 3, { selected: true }), value('b', 2)],
        },
      ],
    },
  ],
  chips: [{ name: 'type', label: '事项类型', value: 'A' }],
  regions: { any: '全部地区', chain: [], below: [value('37', 5)], own: false },
  sorts: [{ value: 'code', title: '按编码', selected: true }],
  paging: { next: 'n', previous: '' },
};

function show(search: string, resource: object, path = '/matters') {
  const kind = path === '/matters' ? 'matter' : 'intermediary';
  const query = search.replace('?', '&');
  return renderPage(
    <ListPage location={{ pathname: path, search }} />,
    {
      resources: {
        [`/@finder?kind=${kind}${query}`]: resource,
        '/@portal': { status: 'loaded', data: undefined },
      },
    },
    `${path}${search}`,
  );
}

(config as any).settings = { apiPath: '', publicURL: '' };

window.matchMedia ??= (() => ({
  matches: true,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})) as any;

describe('a list', () => {
  it('says what is wrong with its address, and how to go on', () => {
    show('?type=magic', {
      status: 'failed',
      refusal: {
        status: 422,
        type: 'ValidationError',
        message: '查询参数有误',
        errors: [{ field: 'type', message: '没有取值“magic”' }],
      },
    });
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('没有取值“magic”');
    expect(
      within(alert).getByRole('link', { name: '去掉这个条件' }),
    ).toHaveAttribute('href', '/matters');
  });

  it('says that the backend is not there', () => {
    show('', { status: 'failed', refusal: { status: 503, errors: [] } });
    expect(screen.getByText('服务暂时不可用')).toBeInTheDocument();
  });

  it('says that there may be more than was counted', () => {
    show('?type=a', { status: 'loaded', data: FOUND });
    expect(screen.getByRole('status')).toHaveTextContent('共 1,200+ 条');
  });

  it('links every value, the chosen one to the list without it', () => {
    show('?type=a', { status: 'loaded', data: FOUND });
    expect(screen.getByRole('link', { name: 'B 2' })).toHaveAttribute(
      'href',
      '/matters?type=b',
    );
    expect(screen.getByRole('link', { name: /^A ?（已选/ })).toHaveAttribute(
      'href',
      '/matters',
    );
    expect(screen.getByRole('link', { name: '37 5' })).toHaveAttribute(
      'href',
      '/matters?region=37&type=a',
    );
  });

  it('leads back to the first page without a cursor', () => {
    show('?type=a', { status: 'loaded', data: FOUND });
    expect(screen.getByRole('link', { name: '上一页' })).toHaveAttribute(
      'href',
      '/matters?type=a',
    );
    expect(screen.getByRole('link', { name: '下一页' })).toHaveAttribute(
      'href',
      '/matters?type=a&cursor=n',
    );
  });

  it('offers nothing to do with what is suspended', () => {
    show('?type=a', { status: 'loaded', data: FOUND });
    expect(screen.getByText('暂停')).toBeInTheDocument();
    expect(screen.queryByText('在线办理')).toBeNull();
  });

  it('says what may help where nothing is found', () => {
    show('?q=%E8%AE%B8%E5%8F%AF', {
      status: 'loaded',
      data: { ...FOUND, items: [], total: { count: 0, more: false } },
    });
    expect(screen.getByText('没有符合条件的内容')).toBeInTheDocument();
    expect(screen.getByText(/检查有没有错字/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '12345' })).toHaveAttribute(
      'href',
      'tel:12345',
    );
  });
});

describe('agencies', () => {
  it('are compared from two to four', () => {
    show('', { status: 'loaded', data: FOUND }, '/intermediaries');
    const form = screen.getByRole('button', { name: /比较/ }).closest('form')!;
    expect(form).toHaveAttribute('action', '/intermediaries/compare');
    fireEvent.click(screen.getByRole('checkbox', { name: /食品经营许可/ }));
    fireEvent.submit(form);
    expect(screen.getByRole('alert')).toHaveTextContent('请勾选 2 至 4 家');
  });
});
