import { beforeEach, describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { Modes } from '../../src/shell/Modes';
import { BEFORE_PAINT } from '../../src/shell/modes';
import { renderPage } from '../render';

const root = document.documentElement;
// What the browser does with the script in the page's head.
const beforePaint = () => new Function(BEFORE_PAINT)();

beforeEach(() => {
  localStorage.clear();
  for (const name of [...root.attributes]) root.removeAttribute(name.name);
});

describe('the modes', () => {
  it('are switched each for itself', () => {
    renderPage(<Modes />);
    const type = screen.getByRole('button', { name: '大字版' });
    const contrast = screen.getByRole('button', { name: '高对比度' });
    expect(type).toHaveAttribute('aria-pressed', 'false');
    fireEvent.click(type);
    expect(type).toHaveAttribute('aria-pressed', 'true');
    expect(contrast).toHaveAttribute('aria-pressed', 'false');
    expect(root).toHaveAttribute('data-gp-type', 'large');
    expect(root).not.toHaveAttribute('data-gp-contrast');
  });

  it('are kept, and applied before anything is drawn', () => {
    renderPage(<Modes />);
    fireEvent.click(screen.getByRole('button', { name: '高对比度' }));
    root.removeAttribute('data-gp-contrast');
    beforePaint();
    expect(root).toHaveAttribute('data-gp-contrast', 'high');
    expect(root).not.toHaveAttribute('data-gp-type');
  });

  it('are shown as they are when the page comes alive', () => {
    localStorage.setItem('gp-type', 'large');
    beforePaint();
    renderPage(<Modes />);
    const type = screen.getByRole('button', { name: '大字版' });
    expect(type).toHaveAttribute('aria-pressed', 'true');
    fireEvent.click(type);
    expect(localStorage.getItem('gp-type')).toBeNull();
  });

  it('do without a store', () => {
    const kept = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new Error('denied');
      },
    });
    try {
      beforePaint();
      renderPage(<Modes />);
      fireEvent.click(screen.getByRole('button', { name: '大字版' }));
      expect(root).toHaveAttribute('data-gp-type', 'large');
    } finally {
      Object.defineProperty(window, 'localStorage', kept!);
    }
  });
});
