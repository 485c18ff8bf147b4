import { useIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { check } from '../../../src/editors/form/check';
import { groupsOf, linesOf } from '../../../src/editors/form/groups';
import type { Values } from '../../../src/editors/form/types';
import { renderPage } from '../../render';
import { SCHEMA } from '../schema';

let found: any;

function Probe({ read }: { read: (intl: any) => unknown }) {
  found = read(useIntl());
  return null;
}

function faults(values: Values) {
  const whole = { title: '甲', materials: [], promised_limit: 0, ...values };
  renderPage(
    <Probe
      read={(intl) =>
        check(SCHEMA, whole, Object.keys(SCHEMA.properties), intl)
      }
    />,
  );
  return found;
}

describe('what is wrong', () => {
  it('is said in the words of the backend', () => {
    expect(faults({ title: ' ' })).toEqual([
      { field: 'title', message: '“事项名称”是必填项，请填写。' },
    ]);
    expect(faults({ promised_limit: '二十' })[0].message).toBe(
      '“承诺办结时限”应为整数，例如 20。',
    );
    expect(faults({ promised_limit: -1 })[0].message).toBe(
      '“承诺办结时限”不能小于 0。',
    );
    expect(faults({ title: '十一个字的事项名称啊啊' })[0].message).toBe(
      '“事项名称”太长，最多 10 个字。',
    );
  });

  it('names row and column', () => {
    const materials = [
      { '@id': 'a', name: '表', originals: 1 },
      { '@id': 'b', name: '', originals: 100 },
    ];
    expect(faults({ materials })).toEqual([
      expect.objectContaining({ field: 'materials', row: 2, column: 'name' }),
      expect.objectContaining({ row: 2, column: 'originals' }),
    ]);
  });

  it('is nothing where all is right', () => {
    expect(faults({})).toEqual([]);
  });
});

describe('groups', () => {
  it('are the fieldsets, Plone’s settings aside and the note last', () => {
    renderPage(<Probe read={(intl) => groupsOf(SCHEMA, intl)} />);
    expect(found.map((group: any) => group.title)).toEqual([
      '基本信息',
      '办结时限',
      '申请材料',
      '修改说明',
    ]);
  });

  it('set a number and its unit side by side', () => {
    expect(linesOf(['a_limit', 'a_unit', 'b', 'c_unit'])).toEqual([
      ['a_limit', 'a_unit'],
      ['b'],
      ['c_unit'],
    ]);
  });
});
