/** A matter as the backend gives it, for tests. */
import type { Material, MatterPage } from '../../../src/citizens/matter/data';

export function material(name: string, more: Partial<Material> = {}): Material {
  return {
    name,
    amount: '原件 1 份',
    shape: '原件、A4',
    necessity: 'required',
    necessity_title: '必要',
    source: '申请人自备',
    waiver: '',
    form: null,
    sample: null,
    details: [],
    ...more,
  };
}

export function matterPage(more: Partial<MatterPage> = {}): MatterPage {
  return {
    uid: 'u1',
    title: '食品经营许可',
    url: 'http://localhost/370000/d/m',
    type: '行政许可',
    code: '11370000',
    department: { title: '某局', url: 'http://localhost/370000/d' },
    region: { title: '山东省', url: 'http://localhost/370000' },
    notice: null,
    alternatives: [],
    glance: [
      {
        name: 'limit',
        title: '多久办好',
        value: '6 个工作日',
        note: '法定 20 个工作日',
        good: false,
      },
    ],
    reservable: false,
    online_url: '',
    service_objects: ['enterprise'],
    conditions: ['1. 有场所'],
    materials: [material('申请书'), material('营业执照', { waiver: '免交的' })],
    steps: [
      {
        name: '受理',
        department: '窗口',
        role: '',
        limit: '当场办完',
        special: '',
        lines: [],
      },
    ],
    result: '许可证',
    limits: [],
    fees: { charged: false, lines: [], rows: [] },
    basis: [],
    faq: [],
    rights: [],
    remedies: [],
    contact: {
      address: '某路 1 号',
      hours: ['工作日 9:00—17:00'],
      advice_phones: ['0531-55550001'],
      supervision_phones: [],
      longitude: null,
      latitude: null,
      maps: [],
      advice: [],
    },
    sections: [],
    guides: [],
    questions: [],
    version: {
      number: 1,
      published: '2026-01-01',
      published_text: '2026 年 1 月 1 日',
      changed: '2026-01-02',
      changed_text: '2026 年 1 月 2 日',
    },
    ...more,
  };
}
