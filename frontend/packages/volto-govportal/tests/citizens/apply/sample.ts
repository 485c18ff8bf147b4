/** A case as the backend gives it to its applicant. */
import type { Case } from '../../../src/citizens/apply/data';
import type { Contract } from '../../../src/citizens/apply/fill/contract';

export const CASE: Case = {
  uid: 'c1',
  number: '',
  revision: 3,
  title: '食品经营许可',
  matter_title: '食品经营许可',
  department: '济南市行政审批服务局',
  applicant_name: '',
  node: '',
  applied_at: null,
  changed_at: '2026-11-24T10:00:00+00:00',
  clock: { due: null, provisional: false, left: null, colour: 'none' },
  state: { id: 'draft', title: '草稿' },
  matter: {
    uid: 'm1',
    title: '食品经营许可',
    url: '/370100/m1',
    result_name: '食品经营许可证',
    address: '龙奥大厦',
    advice_phone: '0531-12345678',
    supervision_phone: null,
  },
  applicant: {
    kind: 'natural',
    name: '王示例',
    id_type: 'resident_id',
    id_number: '370102199003071234',
    legal_representative: '',
    contact: '',
    phone: '13800000000',
    mail: '',
    address: '',
    agent: null,
  },
  own: true,
  form: { uid: 'f1', version: 1, data: {} },
  moments: {},
  nodes: [
    { name: '审查', state: 'now' },
    { name: '核查', state: 'to_come' },
  ],
  correction: null,
  materials: [
    {
      position: 1,
      name: '营业执照',
      necessity: 'required',
      obtained: '',
      originals_seen: false,
      verdict: 'pending',
      remark: '',
      asked: { type: 'copy' },
      files: [],
    },
    {
      position: 2,
      name: '平面图',
      necessity: 'optional',
      obtained: '',
      originals_seen: false,
      verdict: 'pending',
      remark: '',
      asked: {},
      files: [],
    },
  ],
  files: [],
  notices: [],
  timeline: [],
  result: null,
  outcome: '',
  actions: [],
  editable: true,
};

export const FORM: Contract = {
  form_uid: 'f1',
  number: 1,
  title: '食品经营许可申请表',
  schema: {
    properties: {
      shop: { type: 'string', title: '店名', maxLength: 4 },
      area: { type: 'number', title: '面积', minimum: 1 },
      online: { type: 'boolean', title: '网络经营' },
      site: { type: 'string', title: '网址', pattern: '^https://' },
      staff: {
        type: 'array',
        title: '从业人员',
        items: {
          type: 'array',
          title: '',
          properties: { name: { type: 'string', title: '姓名' } },
          required: ['name'],
        },
      },
    },
    required: ['shop', 'site'],
  },
  layout: {
    groups: [
      {
        title: '基本信息',
        rows: [
          [
            { name: 'shop', messages: { required: '店名要写。' } },
            { name: 'area' },
          ],
          [{ name: 'online', widget: 'radio' }],
          [{ name: 'site', when: { field: 'online', equals: true } }],
          [{ name: 'staff', columns: ['name'] }],
        ],
      },
    ],
  },
  data: {},
};
