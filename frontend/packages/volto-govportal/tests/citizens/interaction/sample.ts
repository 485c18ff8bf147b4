import type { Item } from '../../../src/citizens/interaction/data';

export const START = {
  days: { consultation: 5, complaint: 18, suggestion: 10 },
  topics: [{ id: 'fault', title: '系统故障' }],
  desk: false,
  person: null,
};

export function item(more: Partial<Item> = {}, inside: object = {}): Item {
  return {
    number: 'ZX370102-20261125-0001',
    kind: 'consultation',
    title: '窗口几点上班',
    department: '历下区行政审批服务局',
    state: { id: 'consult_open', title: '待答复' },
    clock: { due: '2026-12-01', provisional: false, left: 5, colour: 'green' },
    applied_at: '2026-11-25T01:30:00+00:00',
    revision: 3,
    interaction: {
      kind: { id: 'consultation', title: '咨询' },
      subject: '窗口几点上班',
      text: '周六上午能不能办理？',
      about: {},
      topic: null,
      category: null,
      public: false,
      question: null,
      reply: '',
      replied_at: null,
      outcome: null,
      satisfaction: null,
      confirm_until: null,
      extension: null,
      ...inside,
    },
    timeline: [],
    actions: [{ id: 'withdraw', title: '撤回' }],
    ...more,
  };
}
