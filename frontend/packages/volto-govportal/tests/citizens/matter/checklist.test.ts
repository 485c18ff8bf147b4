import { beforeEach, describe, expect, it } from 'vitest';
import {
  EMPTY,
  itemsOf,
  progressOf,
  recall,
  remember,
  situationsOf,
  toggled,
} from '../../../src/citizens/matter/checklist';
import { material } from './sample';

const LIST = [
  material('申请书'),
  material('营业执照', { waiver: '电子证照可以查到的免交' }),
  material('身份证', { waiver: '电子证照可以查到的免交' }),
  material('委托书', { necessity: 'optional' }),
  material('验资证明', { necessity: 'deferrable' }),
];

beforeEach(() => window.localStorage.clear());

describe('what one still has to get', () => {
  it('counts what must be brought, and no optional material', () => {
    expect(progressOf(itemsOf(LIST, EMPTY))).toEqual({ have: 0, need: 4 });
  });

  it('drops what the reader’s situation frees from', () => {
    const list = { have: ['申请书'], situations: ['电子证照可以查到的免交'] };
    const items = itemsOf(LIST, list);
    expect(items.map(({ need }) => need)).toEqual([
      'needed',
      'waived',
      'waived',
      'optional',
      'later',
    ]);
    expect(progressOf(items)).toEqual({ have: 1, need: 2 });
  });

  it('names each situation once, with how much it frees from', () => {
    expect(situationsOf(LIST, EMPTY)).toEqual([
      { text: '电子证照可以查到的免交', count: 2, chosen: false },
    ]);
  });

  it('tells materials of one name apart', () => {
    const keys = itemsOf([material('合同'), material('合同')], EMPTY);
    expect(keys.map(({ key }) => key)).toEqual(['合同', '合同 (2)']);
  });

  it('ticks and unticks', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
});

describe('what the browser keeps', () => {
  const list = { have: ['申请书'], situations: ['电子证照可以查到的免交'] };

  it('remembers the ticks of a matter', () => {
    remember('u1', list);
    expect(recall('u1', LIST)).toEqual(list);
    expect(recall('u2', LIST)).toEqual(EMPTY);
  });

  it('forgets what the list no longer has', () => {
    remember('u1', list);
    expect(recall('u1', [material('新的申请表')])).toEqual(EMPTY);
  });

  it('leaves nothing behind when nothing is ticked', () => {
    remember('u1', list);
    remember('u1', EMPTY);
    expect(window.localStorage.length).toBe(0);
  });

  it('begins anew where it cannot read what is there', () => {
    window.localStorage.setItem('govportal.checklist.u1', '{"have": 7');
    expect(recall('u1', LIST)).toEqual(EMPTY);
    window.localStorage.setItem('govportal.checklist.u1', '{"have": [7]}');
    expect(recall('u1', LIST)).toEqual(EMPTY);
  });
});
