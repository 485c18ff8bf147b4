import { useState } from 'react';
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Choice, Choices } from '../../../src/editors/widgets/Choice';
import { renderPage } from '../../render';
import { terms, TOKEN, TOKENS } from '../schema';

const MANY = Array.from({ length: 30 }, (_, i) => `主题${i + 1}`);

let value: any;

function One({ start = '' }: { start?: string }) {
  const [now, set] = useState(start);
  value = now;
  return (
    <Choice
      id="f-kind"
      name="kind"
      property={TOKEN}
      value={now}
      onChange={(_name, next) => set(next)}
    />
  );
}

function Several({ start = [] }: { start?: string[] }) {
  const [now, set] = useState(start);
  value = now;
  return (
    <Choices
      id="f-themes"
      name="themes"
      property={TOKENS}
      value={now}
      onChange={(_name, next) => set(next)}
    />
  );
}

const box = () => screen.getByRole('combobox');
const press = (key: string) => fireEvent.keyDown(box(), { key });

describe('one of a few', () => {
  const resources = terms('govportal.matter_types', '行政许可', '行政确认');

  it('is a plain select', () => {
    renderPage(<One />, { resources });
    fireEvent.change(screen.getByLabelText('事项类型'), {
      target: { value: 't1' },
    });
    expect(value).toBe('t1');
  });

  it('keeps a term that the vocabulary has no more', () => {
    renderPage(<One start="gone" />, { resources });
    expect(screen.getByLabelText('事项类型')).toHaveValue('gone');
  });
});

describe('one of many', () => {
  const resources = terms('govportal.matter_types', ...MANY);

  it('is searched and chosen by the keyboard', () => {
    renderPage(<One />, { resources });
    fireEvent.change(box(), { target: { value: '主题2' } });
    expect(screen.getAllByRole('option')).toHaveLength(11);
    press('ArrowDown');
    press('ArrowDown');
    expect(box()).toHaveAttribute('aria-activedescendant', 'f-kind-o1');
    press('Enter');
    expect(value).toBe('t19');
    expect(box()).toHaveAttribute('aria-expanded', 'false');
    expect(box()).toHaveValue('主题20');
  });

  it('is left as it was by Escape', () => {
    renderPage(<One start="t0" />, { resources });
    press('ArrowDown');
    press('Escape');
    expect([value, box().getAttribute('aria-expanded')]).toEqual([
      't0',
      'false',
    ]);
  });

  it('says when nothing fits', () => {
    renderPage(<One />, { resources });
    fireEvent.change(box(), { target: { value: '没有' } });
    expect(screen.getByText('没有符合的选项')).toBeInTheDocument();
  });
});

describe('several', () => {
  it('of a few are boxes to tick', () => {
    const resources = terms('govportal.themes', '教育', '住房');
    renderPage(<Several />, { resources });
    fireEvent.click(screen.getByLabelText('住房'));
    fireEvent.click(screen.getByLabelText('教育'));
    fireEvent.click(screen.getByLabelText('住房'));
    expect(value).toEqual(['t0']);
    expect(screen.getByRole('group', { name: '主题' })).toBeInTheDocument();
  });

  it('of many are chosen in a list that stays open, and removed', () => {
    renderPage(<Several />, { resources: terms('govportal.themes', ...MANY) });
    press('ArrowDown');
    press('Enter');
    press('ArrowDown');
    press('Enter');
    expect(value).toEqual(['t0', 't1']);
    fireEvent.click(screen.getByRole('button', { name: '去掉“主题1”' }));
    expect(value).toEqual(['t1']);
    expect(document.activeElement).toBe(box());
    press('Backspace');
    expect(value).toEqual([]);
  });
});
