import type { Asked, Level } from '../../../src/citizens/evaluation/data';

export const LEVELS: Level[] = [
  {
    id: 'very_satisfied',
    title: '非常满意',
    bad: false,
    tags: [
      { id: '513', title: '可以全程网上办理' },
      { id: '517', title: '服务热情效率高' },
    ],
  },
  { id: 'satisfied', title: '满意', bad: false, tags: [] },
  { id: 'basically_satisfied', title: '基本满意', bad: false, tags: [] },
  { id: 'dissatisfied', title: '不满意', bad: true, tags: [] },
  {
    id: 'very_dissatisfied',
    title: '非常不满意',
    bad: true,
    tags: [{ id: '115', title: '服务态度差效率低' }],
  },
];

export function asked(more: Partial<Asked> = {}): Asked {
  return {
    moment: { id: 'completion', title: '办结' },
    matter_title: '食品经营许可',
    department: '济南市审批服务局',
    until: '2026-12-01',
    state: 'waiting',
    given: null,
    may_add: false,
    second: null,
    levels: LEVELS,
    ...more,
  };
}

export function given(more: object = {}): Asked {
  return asked({
    state: 'given',
    given: {
      level: { id: 'very_satisfied', title: '非常满意' },
      tags: ['服务热情效率高'],
      text: '办得很快',
      given_at: '2026-11-24T01:00:00+00:00',
      addition: '',
      added_at: null,
      second: null,
    },
    ...more,
  });
}
