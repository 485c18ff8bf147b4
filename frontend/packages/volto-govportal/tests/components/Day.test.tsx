import { describe, expect, it } from 'vitest';
import { screen } from '@testing-library/react';
import { Day, partsOf } from '../../src/components/Day';
import { renderPage } from '../render';

describe('Day', () => {
  it("counts in the portal's zone", () => {
    renderPage(<Day moment="2026-11-24T16:30:00+00:00" />);
    expect(screen.getByText('2026 年 11 月 25 日')).toBeInTheDocument();
  });

  it('takes a mere day as it is', () => {
    expect(partsOf('2026-01-31')).toEqual({ year: 2026, month: 1, day: 31 });
    expect(partsOf('soon')).toBeNull();
  });
});
