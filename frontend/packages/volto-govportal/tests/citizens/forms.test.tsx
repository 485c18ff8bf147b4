/** The page of a form, and conditions in words. */
import { screen } from '@testing-library/react';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import type {
  Condition,
  Contract,
} from '../../src/citizens/apply/fill/contract';
import Form from '../../src/citizens/forms/Form';
import { unfolded } from '../../src/citizens/forms/unfolded';
import { conditionWords } from '../../src/citizens/forms/words';
import { renderPage } from '../render';

const intl = createIntl({ locale: 'zh-CN' });
const FORM: Contract = {
  form_uid: 'f',
  number: 2,
  title: '申请表',
  schema: {
    properties: {
      kind: {
        type: 'string',
        title: '方式',
        default: 'net',
        oneOf: [
          { const: 'shop', title: '门店' },
          { const: 'net', title: '网络' },
        ],
      },
      web: { type: 'string', title: '网址', description: '写全' },
      online: { type: 'boolean', title: '网络经营' },
      staff: {
        type: 'array',
        title: '人员',
        items: {
          type: 'object',
          properties: { name: { type: 'string', title: '姓名' } },
        } as any,
      },
    },
  },
  layout: {
    groups: [
      {
        title: '经营',
        rows: [
          [
            { name: 'kind' },
            { name: 'web', when: { field: 'kind', equals: 'net' } },
          ],
        ],
      },
      {
        title: '其他',
        when: { field: 'kind', filled: true },
        rows: [[{ name: 'online' }], [{ name: 'staff', columns: ['name'] }]],
      },
    ],
  },
  data: {},
};

describe('a condition in words', () => {
  it.each<[Condition, string]>([
    [{ field: 'kind', equals: 'net' }, '“方式”是“网络”'],
    [{ field: 'kind', in: ['shop', 'net'] }, '“方式”是“门店”、“网络”之一'],
    [{ not: { field: 'online', equals: true } }, '“网络经营”不是“是”'],
    [{ not: { field: 'web', filled: true } }, '不满足（“网址”已填写）'],
    [
      {
        all: [
          { field: 'web', filled: false },
          {
            any: [
              { field: 'gone', equals: 'x' },
              { field: 'online', equals: false },
            ],
          },
        ],
      },
      '“网址”未填写，并且（“gone”是“x”，或者“网络经营”是“否”）',
    ],
  ])('%j', (condition, words) => {
    expect(conditionWords(condition, FORM.schema.properties, intl)).toBe(words);
  });

  it('stands in the help of what it shows', () => {
    const [first, second] = unfolded(FORM, intl).groups;
    expect(first.rows[0][1]).toEqual({
      name: 'web',
      help: '“方式”是“网络”时填写。写全',
    });
    expect(second.when).toBeUndefined();
    expect(second.help).toBe('“方式”已填写时填写。');
  });
});

const USE = { code: '370112001000', title: '经营许可', url: '/370000/e' };
const page = (more: object) => ({
  title: '申请表',
  '@components': {
    page: {
      ...FORM,
      published_at: '2026-11-24T18:00:00+00:00',
      used_for: [USE, { code: '370112001001', title: '', url: '' }],
      ...more,
    },
  },
});

describe('the page of a form', () => {
  it('shows every field, and lets nobody write', () => {
    renderPage(<Form content={page({})} />);
    expect(screen.getByLabelText('网址')).toBeDisabled();
    expect(screen.getByLabelText('姓名')).toBeDisabled();
    expect(screen.getByLabelText('网络')).toBeChecked();
    expect(screen.getByText('第 2 版，2026年11月25日发布')).toBeVisible();
    expect(screen.getByRole('link', { name: '经营许可' })).toHaveAttribute(
      'href',
      '/370000/e',
    );
    expect(screen.getByText('370112001001')).toBeVisible();
  });

  it('says that a draft is one, and that it is empty', () => {
    const empty = {
      schema: {},
      layout: {},
      published_at: null,
      used_for: [],
    };
    renderPage(<Form content={page(empty)} />);
    expect(screen.getByText('尚未发布的草稿')).toBeVisible();
    expect(screen.getByText('还没有字段。')).toBeVisible();
    expect(screen.getByText('还没有指定。')).toBeVisible();
  });
});
