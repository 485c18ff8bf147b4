import type {
  Booking,
  HallPage,
  Schedule,
  Slots,
} from '../../../src/citizens/appointment/data';

export const schedule: Schedule = {
  uid: 's1',
  title: '企业开办',
  department: '审批服务局',
  hall: {
    uid: 'h1',
    title: '市民中心',
    url: '/370100/hall',
    address: '示例路',
  },
  notes: ['请带身份证。'],
  most_people: 3,
  verified_only: false,
  lead_minutes: 60,
  horizon_days: 7,
  release: '',
  matters: [{ uid: 'm1', title: '企业设立登记', url: '/m1' }],
};

export const slots: Slots = {
  schedule,
  days: [
    { day: '2026-11-25', state: 'over', reason: '', slots: [] },
    { day: '2026-11-26', state: 'closed', reason: '停电', slots: [] },
    {
      day: '2026-11-27',
      state: 'open',
      reason: '',
      slots: [
        { begin: '09:00', end: '09:30', left: 0 },
        { begin: '09:30', end: '10:00', left: 2 },
      ],
    },
    {
      day: '2026-11-30',
      state: 'full',
      reason: '',
      slots: [{ begin: '09:00', end: '09:30', left: 0 }],
    },
  ],
};

export const booking: Booking = {
  uid: 'b1',
  number: '11370100202611250001',
  revision: 2,
  matter: { uid: 'm1', title: '企业设立登记' },
  schedule: { uid: 's1', title: '企业开办' },
  hall: {
    uid: 'h1',
    title: '市民中心',
    url: '/370100/hall',
    address: '示例路',
    advice_phone: '0531-55550001',
  },
  department: '审批服务局',
  day: '2026-11-27',
  begin: '09:30',
  end: '10:00',
  channel: { id: 'online', title: '网上' },
  people: 1,
  ticket: '',
  window: '',
  state: { id: 'booked', title: '已预约' },
  own: true,
  applicant: {
    kind: 'natural',
    name: '王小明',
    id_type: '',
    id_number: '',
    legal_representative: '',
    contact: '',
    phone: '13800138000',
    mail: '',
    address: '',
    agent: null,
  },
  check_in: 'http://localhost/check-in/abc',
  ahead: null,
  timeline: [],
  actions: [
    { id: 'change', title: '改期' },
    { id: 'cancel', title: '取消预约' },
    { id: 'arrive', title: '到厅取号' },
  ],
};

export const hall: HallPage = {
  uid: 'h1',
  region: '济南市',
  summary: ['地铁直达。'],
  contact: {
    address: '示例路',
    hours: [],
    advice_phones: [],
    supervision_phones: [],
    longitude: null,
    latitude: null,
    maps: [],
  },
  opening: ['工作日 08:30-17:00'],
  exceptions: [],
  today: [['08:30', '17:00']],
  windows: [{ number: '1', title: '综合', business: ['登记'] }],
  schedules: [schedule],
  active: true,
  managed: [],
};
