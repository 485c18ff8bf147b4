import { useState } from 'react';
import { fireEvent, screen } from '@testing-library/react';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { CaseForm } from '../../../src/citizens/apply/fill/CaseForm';
import { checkForm } from '../../../src/citizens/apply/fill/check';
import { shownFields } from '../../../src/citizens/apply/fill/conditions';
import type { Data } from '../../../src/citizens/apply/fill/contract';
import { type Faults, faultsOf } from '../../../src/citizens/apply/fill/faults';
import { renderPage } from '../../render';
import { FORM } from './sample';

const intl = createIntl({
  locale: 'zh-CN',
  defaultLocale: 'zh-CN',
});
let last: Data = {};

function Form({ data = {}, faults = {} }: { data?: Data; faults?: Faults }) {
  const [now, setNow] = useState(data);
  return (
    <CaseForm
      contract={FORM}
      data={now}
      faults={faults}
      onChange={(changed) => {
        last = changed;
        setNow(changed);
      }}
    />
  );
}

describe('checking a form', () => {
  it('says what is missing in the words of the form', () => {
    expect(checkForm(FORM, {}, intl)).toEqual({ 'form.shop': '店名要写。' });
  });

  it('asks only for what is shown', () => {
    const found = checkForm(FORM, { shop: '店', online: true }, intl);
    expect(found).toEqual({ 'form.site': '“网址”是必填项，请填写。' });
  });

  it.each([
    [{ shop: '一二三四五' }, 'form.shop', '“店名”太长，最多 4 个字。'],
    [{ shop: '店', area: 0 }, 'form.area', '“面积”不能小于 1。'],
    [{ shop: '店', area: '三十' }, 'form.area', '“面积”应为数字，例如 36.65。'],
    [
      { shop: '店', online: true, site: 'ftp://x' },
      'form.site',
      '“网址”的格式不对，请按填写说明修改。',
    ],
    [
      { shop: '店', staff: [{}, { name: '', age: 3 }] },
      'form.staff.2.name',
      '“姓名”是必填项，请填写。',
    ],
  ])('finds %j', (data, place, said) => {
    expect(checkForm(FORM, data as Data, intl)).toEqual({ [place]: said });
  });

  it('knows the place of what the backend finds', () => {
    const errors = [
      { field: 'form.staff', message: '甲', row: 2, column: 'name' },
      { field: 'form.shop', message: '乙' },
    ];
    expect(faultsOf({ status: 422, type: '', message: '', errors })).toEqual({
      'form.staff.2.name': '甲',
      'form.shop': '乙',
    });
  });
});

describe('what is shown', () => {
  const layout = (when: any) => ({
    groups: [{ title: '', rows: [[{ name: 'a' }], [{ name: 'b', when }]] }],
  });

  it.each([
    [{ field: 'a', equals: 'x' }, { a: 'x' }, true],
    [{ field: 'a', equals: 'x' }, { a: ['y', 'x'] }, true],
    [{ field: 'a', equals: 1 }, { a: true }, false],
    [{ field: 'a', in: ['x', 'y'] }, { a: 'z' }, false],
    [{ field: 'a', filled: true }, { a: '' }, false],
    [{ field: 'a', filled: false }, {}, true],
    [{ not: { field: 'a', filled: true } }, {}, true],
    [
      {
        all: [
          { field: 'a', filled: true },
          { field: 'a', equals: 'x' },
        ],
      },
      { a: 'y' },
      false,
    ],
    [
      {
        any: [
          { field: 'a', equals: 'y' },
          { field: 'a', equals: 'x' },
        ],
      },
      { a: 'y' },
      true,
    ],
  ])('follows %j for %j: %s', (when, data, shown) => {
    expect(shownFields(layout(when), data as Data).has('b')).toBe(shown);
  });

  it('counts a hidden field as empty', () => {
    const two = {
      groups: [
        {
          title: '',
          rows: [
            [{ name: 'a' }],
            [{ name: 'b', when: { field: 'a', equals: 'x' } }],
            [{ name: 'c', when: { field: 'b', filled: true } }],
          ],
        },
      ],
    };
    expect([...shownFields(two, { a: 'y', b: '1' })]).toEqual(['a']);
  });
});

describe('the form', () => {
  it('shows a fault at its field', () => {
    renderPage(<Form faults={{ 'form.shop': '店名要写。' }} />);
    const field = screen.getByLabelText('店名', { exact: false });
    expect(field).toHaveAttribute('aria-invalid', 'true');
    expect(field).toHaveAccessibleDescription('店名要写。');
  });

  it('shows fields as the answers go', () => {
    renderPage(<Form />);
    expect(screen.queryByLabelText('网址', { exact: false })).toBeNull();
    fireEvent.click(screen.getByLabelText('是'));
    expect(screen.getByLabelText('网址', { exact: false })).toBeVisible();
    fireEvent.click(screen.getByLabelText('否'));
    expect(screen.queryByLabelText('网址', { exact: false })).toBeNull();
  });

  it('takes numbers as numbers, and leaves what is none', () => {
    renderPage(<Form />);
    const field = screen.getByLabelText('面积');
    fireEvent.change(field, { target: { value: '36.' } });
    expect(last.area).toBe('36.');
    fireEvent.change(field, { target: { value: '36.5' } });
    expect(last.area).toBe(36.5);
    expect(field).toHaveValue('36.5');
  });

  it('adds and removes rows', () => {
    renderPage(<Form />);
    fireEvent.click(screen.getByText('增加一项'));
    fireEvent.click(screen.getByText('增加一项'));
    fireEvent.change(screen.getAllByLabelText('姓名', { exact: false })[1], {
      target: { value: '乙' },
    });
    fireEvent.click(screen.getByText('删除第 1 项'));
    expect(last.staff).toEqual([{ name: '乙' }]);
  });
});
