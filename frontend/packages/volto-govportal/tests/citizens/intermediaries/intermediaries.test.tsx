import config from '@plone/volto/registry';
import { fireEvent } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import Compare from '../../../src/citizens/intermediaries/Compare';
import Intermediary from '../../../src/citizens/intermediaries/Intermediary';
import {
  codesOf,
  comparePath,
} from '../../../src/citizens/intermediaries/data';
import { renderPage } from '../../render';

(config as any).settings = { apiPath: '', publicURL: '' };

const AGENCY = { place: '济南市', kinds: ['测绘'] };
const AGENCIES = ['A', 'B'].map((code) => ({
  ...AGENCY,
  code,
  title: `机构${code}`,
  url: `/${code}`,
}));
const DATA = {
  fewest: 2,
  most: 4,
  agencies: AGENCIES,
  groups: [
    {
      title: '服务项目',
      rows: [
        { title: '测量', cells: [['每点180元'], []], differs: true },
        {
          title: '审图',
          cells: [['5 个工作日'], ['5 个工作日']],
          differs: false,
        },
      ],
    },
  ],
  unknown: [],
  candidates: [{ ...AGENCY, code: 'C', title: '机构C', url: '/C' }],
};

function compare(search: string, data: unknown, refusal?: object) {
  const path = comparePath(search);
  const resource = refusal
    ? { status: 'failed', refusal }
    : { status: 'loaded', data };
  return renderPage(
    <Compare location={{ pathname: '/intermediaries/compare', search }} />,
    { resources: { [path]: resource } },
  );
}

describe('the comparison', () => {
  it('says what is wrong with too many', () => {
    const { getByRole } = compare('?code=A&code=B', undefined, {
      status: 422,
      message: '查询参数有误',
      errors: [{ field: 'code', message: '一次最多比对 4 家中介机构。' }],
    });
    expect(getByRole('alert')).toHaveTextContent('一次最多比对 4 家');
  });

  it('marks differences in words, not by colour alone', () => {
    const { getByRole } = compare('?code=A&code=B', DATA);
    expect(getByRole('rowheader', { name: /测量/ })).toHaveTextContent('不同');
    expect(getByRole('rowheader', { name: /审图/ })).not.toHaveTextContent(
      '不同',
    );
  });

  it('can show differences alone', () => {
    const { queryByText } = compare('?code=A&code=B&only=different', DATA);
    expect(queryByText('审图')).toBeNull();
    expect(queryByText('显示全部')).toHaveAttribute(
      'href',
      '/intermediaries/compare?code=A&code=B',
    );
  });

  it('lets one go, and offers others by a form', () => {
    const { getByRole, container } = compare('?code=A&code=B', DATA);
    expect(getByRole('link', { name: '移出机构A' })).toHaveAttribute(
      'href',
      '/intermediaries/compare?code=B',
    );
    const form = container.querySelector('form') as HTMLFormElement;
    fireEvent.click(getByRole('checkbox', { name: /机构C/ }));
    expect(new FormData(form).getAll('code')).toEqual(['A', 'B', 'C']);
  });

  it('names each agency once', () => {
    expect(codesOf('?code=A&code=&code=B&code=A')).toEqual(['A', 'B']);
  });
});

describe('an agency', () => {
  it('warns of a qualification that has expired', () => {
    const page = {
      ...AGENCIES[0],
      legal_representative: '',
      regions: [{ title: '999999', url: '' }],
      qualifications: [
        {
          name: '甲级资质',
          number: '',
          grade: '',
          issuing_body: '',
          valid_from: '',
          valid_to: '2022 年 1 月 1 日',
          state: 'expired',
        },
      ],
      services: [],
      contact: {
        address: '',
        hours: [],
        advice_phones: [],
        supervision_phones: [],
        longitude: null,
        latitude: null,
        maps: [],
      },
    };
    const { getByText } = renderPage(
      <Intermediary content={{ '@id': '/a', '@components': { page } }} />,
    );
    expect(getByText('已过期')).toBeInTheDocument();
    expect(getByText(/委托前请向机构核实：甲级资质/)).toBeInTheDocument();
    expect(getByText('该机构尚未公示服务项目。')).toBeInTheDocument();
  });
});
