import type { Case, CaseRow, Worklist } from '../../src/officers/data';

export function row(number: number, more: Partial<CaseRow> = {}): CaseRow {
  return {
    uid: `u${number}`,
    number: `2026${number}`,
    revision: 3,
    title: `申请${number}`,
    matter_title: '食品经营许可',
    department: '济南市审批服务局',
    handling_type: 'promised',
    applicant_name: '王小明',
    source: 'web',
    node: '',
    assignee: { id: '', title: '' },
    applied_at: '2026-11-24T01:00:00+00:00',
    changed_at: '2026-11-24T01:00:00+00:00',
    state: { id: 'submitted', title: '已提交' },
    clock: {
      due: '2026-12-01',
      statutory_due: null,
      node_due: null,
      provisional: false,
      left: 5,
      colour: 'green',
    },
    ...more,
  };
}

export function list(items: CaseRow[], more: Partial<Worklist> = {}): Worklist {
  return {
    items,
    after: null,
    tabs: [
      { id: 'intake', title: '待受理', count: items.length },
      { id: 'review', title: '审查中', count: 1001 },
    ],
    mine: 0,
    overdue: 2,
    counted: 1000,
    ...more,
  };
}

export function whole(more: Partial<Case> = {}): Case {
  return {
    ...row(1),
    matter: {
      uid: 'm1',
      title: '食品经营许可',
      url: null,
      result_name: '食品经营许可证',
      result_type: 'certificate',
      promised_limit: 10,
      promised_unit: 'working_day',
      statutory_limit: 20,
      statutory_unit: 'working_day',
      acceptance_conditions: null,
    },
    applicant: {
      kind: 'natural',
      name: '王小明',
      id_type: 'resident_id',
      id_number: '370102********8511',
      legal_representative: '',
      contact: '',
      phone: '138****8000',
      mail: '',
      address: '',
      agent: null,
    },
    full: false,
    form: { uid: '', version: 0, data: null },
    moments: {},
    nodes: [
      { name: '材料审查', state: 'now' },
      { name: '现场核查', state: 'to_come' },
    ],
    correction: null,
    extension: null,
    materials: [
      {
        position: 1,
        name: '申请书',
        necessity: 'required',
        obtained: 'paper',
        verdict: 'pending',
        remark: '',
        originals_seen: false,
        asked: { originals: 1, copies: 2 },
        files: [],
      },
    ],
    files: [],
    notices: [],
    timeline: [],
    result: {},
    outcome: '',
    actions: [
      { id: 'ask_correction', title: '要求补正' },
      { id: 'accept', title: '受理' },
      { id: 'refuse', title: '不予受理' },
    ],
    archive: null,
    ...more,
  };
}
