/** A small type with every kind of field that the tests need. */
import type { Property, Schema } from '../../src/editors/form/types';

const line = (title: string): Property => ({
  title,
  type: 'string',
  factory: 'Text line (String)',
  default: '',
});

export const ROW: Schema = {
  title: '申请材料',
  fieldsets: [
    {
      id: 'default',
      title: '申请材料',
      fields: ['name', 'originals', 'note', 'place'],
    },
  ],
  properties: {
    name: line('材料名称'),
    originals: { title: '原件份数', type: 'integer', minimum: 0, maximum: 99 },
    note: { title: '说明', type: 'string', widget: 'textarea', default: '' },
    place: line('地点'),
  },
  required: ['name'],
};

export const MATERIALS: Property = {
  title: '申请材料',
  type: 'array',
  widget: 'object_list',
  default: [],
  schema: ROW,
};

export const TOKEN: Property = {
  title: '事项类型',
  type: 'string',
  default: '',
  vocabulary: { '@id': 'http://x/@vocabularies/govportal.matter_types' },
};

export const TOKENS: Property = {
  title: '主题',
  type: 'array',
  default: [],
  items: { vocabulary: { '@id': 'http://x/@vocabularies/govportal.themes' } },
};

export const SCHEMA: Schema = {
  title: '事项',
  fieldsets: [
    { id: 'default', title: '默认', fields: ['title', 'changeNote'] },
    {
      id: 'time',
      title: '办结时限',
      fields: ['promised_limit', 'promised_unit', 'hours'],
    },
    { id: 'materials', title: '申请材料', fields: ['materials'] },
    { id: 'settings', title: '设置', fields: ['versioning_enabled'] },
  ],
  properties: {
    title: { ...line('事项名称'), maxLength: 10 },
    changeNote: line('更改注释'),
    promised_limit: { title: '承诺办结时限', type: 'integer', minimum: 0 },
    promised_unit: line('单位'),
    hours: line('办理时间'),
    materials: MATERIALS,
    versioning_enabled: { title: '版本化', type: 'boolean', default: true },
  },
  required: ['title'],
};

/** A vocabulary as the store has it. */
export function terms(name: string, ...titles: string[]) {
  return {
    [`/@vocabularies/${name}?b_size=-1`]: {
      status: 'loaded',
      data: {
        items: titles.map((title, index) => ({ token: `t${index}`, title })),
      },
    },
  };
}
