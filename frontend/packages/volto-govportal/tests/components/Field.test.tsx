import { screen } from '@testing-library/react';
import { Field } from '../../src/components/Field';
import { renderPage } from '../render';

test('ties label, help and fault to the control', () => {
  renderPage(
    <Field label="名称" help="不超过 60 个字" fault="请填写名称" required>
      {(control) => <input {...control} />}
    </Field>,
  );
  const input = screen.getByLabelText(/名称/);
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(input.hasAttribute('required')).toBe(true);
  const described = input.getAttribute('aria-describedby')!.split(' ');
  expect(
    described.map((id) => document.getElementById(id)?.textContent),
  ).toEqual(['不超过 60 个字', '请填写名称']);
});

test('describes a sound control with nothing', () => {
  renderPage(<Field label="名称">{(control) => <input {...control} />}</Field>);
  const input = screen.getByLabelText('名称');
  expect(input.hasAttribute('aria-invalid')).toBe(false);
  expect(input.hasAttribute('aria-describedby')).toBe(false);
});
