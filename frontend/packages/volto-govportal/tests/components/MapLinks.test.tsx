import { describe, expect, it } from 'vitest';
import { MapLinks } from '../../src/components/MapLinks';
import { renderPage } from '../render';

const MAPS = [
  { title: '高德地图', url: 'https://uri.amap.com/marker?position=117,36' },
  {
    title: '百度地图',
    url: 'https://api.map.baidu.com/marker?location=36,117',
  },
];

describe('links to maps', () => {
  it('are not there where the place is on no map', () => {
    const { container } = renderPage(<MapLinks maps={[]} />);
    expect(container.querySelector('ul')).toBeNull();
  });

  it('lead to each map and do not say where from', () => {
    const { getByRole } = renderPage(<MapLinks maps={MAPS} />);
    const link = getByRole('link', { name: '在百度地图中查看' });
    expect(link.getAttribute('href')).toBe(MAPS[1].url);
    expect(link.getAttribute('rel')).toBe('noreferrer');
  });
});
