import { act, render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Announcer } from '../../src/shell/Announcer';

it('is silent at the first page and says the title of the next', () => {
  vi.useFakeTimers();
  document.title = '首页';
  const { container, rerender } = render(<Announcer pathname="/" />);
  const said = () => container.querySelector('[aria-live]');
  act(() => vi.runAllTimers());
  expect(said()).toHaveTextContent('');
  document.title = '办事事项';
  rerender(<Announcer pathname="/matters" />);
  act(() => vi.runAllTimers());
  expect(said()).toHaveTextContent('办事事项');
  vi.useRealTimers();
});
