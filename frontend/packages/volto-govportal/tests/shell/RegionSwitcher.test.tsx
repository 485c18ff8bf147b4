import { beforeEach, describe, expect, it } from 'vitest';
import { fireEvent, screen } from '@testing-library/react';
import { RegionSwitcher } from '../../src/shell/RegionSwitcher';
import { chooseRegion, chosenRegion } from '../../src/data/region';
import { renderPage } from '../render';

const portal = {
  root: { code: '370000', title: '山东省', url: '/370000' },
  regions: [{ code: '370100', title: '济南市', url: '/370000/370100' }],
};
const state = {
  resources: { '/@portal': { status: 'loaded', data: portal } },
};
const at = (pathname: string, search = '') =>
  renderPage(
    <RegionSwitcher location={{ pathname, search }} />,
    state,
    pathname + search,
  );

beforeEach(() => chooseRegion(''));

describe('the region switcher', () => {
  it('leads to the part of the present list', () => {
    at('/matters', '?theme=np-005');
    expect(
      screen.getByRole('link', { name: '济南市', hidden: true }),
    ).toHaveAttribute('href', '/matters?theme=np-005&region=370100');
  });

  it('leads to the region itself from elsewhere', () => {
    at('/accessibility');
    expect(
      screen.getByRole('link', { name: '济南市', hidden: true }),
    ).toHaveAttribute('href', '/370000/370100');
  });

  it('remembers the choice and says so', () => {
    at('/accessibility');
    fireEvent.click(screen.getByRole('link', { name: '济南市', hidden: true }));
    expect(chosenRegion()).toBe('370100');
    expect(screen.getByRole('status')).toHaveTextContent('已选择济南市');
    expect(document.querySelector('summary')).toHaveTextContent('济南市');
  });

  it('names a region that is not among the first ones', () => {
    chooseRegion('370102');
    const { dispatched } = at('/');
    expect(dispatched).toContainEqual(
      expect.objectContaining({ path: '/@regions?region=370102' }),
    );
  });

  it('takes nonsense in the cookie for no choice', () => {
    document.cookie = 'gp_region=<script>; path=/';
    expect(chosenRegion()).toBe('');
  });
});
