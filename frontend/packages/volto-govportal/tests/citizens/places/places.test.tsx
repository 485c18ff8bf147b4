import config from '@plone/volto/registry';
import { describe, expect, it } from 'vitest';
import Department from '../../../src/citizens/places/Department';
import Region from '../../../src/citizens/places/Region';
import { organisation } from '../../../src/citizens/places/organisation';
import { renderPage } from '../../render';

(config as any).settings = { apiPath: '', publicURL: '' };

const CONTACT = {
  address: '',
  hours: [],
  advice_phones: [],
  supervision_phones: [],
  longitude: null,
  latitude: null,
  maps: [],
};
const REGION = {
  code: '370103',
  office: '',
  contact: CONTACT,
  facts: [],
  parent: { code: '370100', title: '济南市', url: '/370000/370100' },
  total: 0,
  online: 0,
  types: [],
  themes: { np: [], lp: [] },
  others: { guides: 0, laws: 0, intermediaries: 0 },
  regions: [],
  departments: [],
  recent: [],
  announcements: [],
  questions: [],
};

function content(title: string, page: object) {
  return {
    '@id': 'http://localhost:3000/370000/x',
    title,
    '@components': { page },
  };
}

describe('a region', () => {
  it('without anything leads to the one above', () => {
    const { getByText, queryByRole } = renderPage(
      <Region content={content('市中区', REGION)} />,
    );
    expect(getByText('市中区还没有公布办事事项')).toBeInTheDocument();
    expect(getByText('查看济南市的事项')).toHaveAttribute(
      'href',
      '/370000/370100',
    );
    expect(queryByRole('searchbox')).toBeNull();
  });

  it('leads from each count to the list', () => {
    const page = {
      ...REGION,
      total: 2,
      types: [{ value: 'permit', title: '行政许可', count: 2 }],
      others: { ...REGION.others, guides: 3 },
    };
    const { getByText } = renderPage(<Region content={content('甲', page)} />);
    expect(getByText('行政许可').closest('a')).toHaveAttribute(
      'href',
      '/matters?region=370103&type=permit',
    );
    expect(getByText('办事指南').closest('a')).toHaveAttribute(
      'href',
      '/guides?region=370103',
    );
  });
});

describe('a department', () => {
  const page = {
    ...REGION,
    code: 'USCC',
    region: { title: '历下区', url: '/370102' },
    contact: { ...CONTACT, advice_phones: ['0531-55550003'] },
    guides: { total: 0, items: [] },
    catalogue: { total: 0, items: [] },
  };

  it('can be called', () => {
    const { getAllByText } = renderPage(
      <Department content={content('历下区审批局', page)} />,
    );
    expect(getAllByText('0531-55550003')[0]).toHaveAttribute(
      'href',
      'tel:053155550003',
    );
  });

  it('can be asked where somebody answers', () => {
    const shown = <Department content={content('历下区审批局', page)} />;
    expect(renderPage(shown).queryByText('咨询')).toBeNull();
    const portal = { regions: [], banners: [], addons: ['interaction'] };
    const { getByText } = renderPage(shown, {
      resources: { '/@portal': { status: 'loaded', data: portal } },
    });
    expect(getByText('咨询')).toHaveAttribute(
      'href',
      '/consult?department=USCC',
    );
  });

  it('says how many more there are of a type', () => {
    const items = [{ title: '食品许可', url: '/x' }];
    const types = [{ value: 'permit', title: '行政许可', count: 32, items }];
    const { getByText } = renderPage(
      <Department content={content('局', { ...page, total: 32, types })} />,
    );
    expect(getByText('全部 32 项').closest('a')).toHaveAttribute(
      'href',
      '/matters?department=USCC&type=permit',
    );
  });
});

describe('what machines are told of an office', () => {
  it('leaves out what nobody knows', () => {
    const data = organisation('局', { '@id': '/x' }, CONTACT);
    expect(Object.keys(data).sort()).toEqual(['@type', 'name', 'url']);
  });

  it('has its place on the map', () => {
    const contact = { ...CONTACT, longitude: 117.1, latitude: 0 };
    expect(organisation('局', { '@id': '/x' }, contact)).toMatchObject({
      location: { geo: { longitude: 117.1, latitude: 0 } },
    });
  });
});
