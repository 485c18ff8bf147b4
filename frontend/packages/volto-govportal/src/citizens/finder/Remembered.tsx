/**
 * Offers the reader's own region on a list of all regions.
 *
 * The page itself does not switch: whoever opens a shared address should see what was shared, the
 * list would be read twice, and what one reads would change under one's eyes. A line that says what
 * it does costs a click and surprises nobody. Pages are rendered once for everybody, so the line
 * appears after the page is alive, in a place that is kept free for it.
 */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../../components/Icon';
import { type Place, usePortal } from '../../data/portal';
import { useChosenRegion } from '../../data/region';
import { useResource } from '../../data/resource';
import { changed, type Params } from './address';
import type { List } from './lists';

interface Props {
  list: List;
  params: Params;
}

export function Remembered({ list, params }: Props) {
  const code = useChosenRegion();
  const { root, regions } = usePortal();
  const offered = code && code !== root?.code && !params.region ? code : '';
  const known = regions.find((place) => place.code === offered);
  const [read] = useResource<{ chain: Place[] }>(
    offered && !known ? `/@regions?region=${offered}` : null,
  );
  const chain = read.data?.chain ?? [];
  const title = (known ?? chain[chain.length - 1])?.title;
  if (!offered || !title) return null;
  return (
    <p className="gp-remembered gp-no-print">
      <Icon name="place" />
      <span>
        <FormattedMessage
          id="您常用的地区是{place}。"
          defaultMessage="您常用的地区是{place}。"
          values={{ place: title }}
        />{' '}
        <Link to={changed(list, params, { region: offered })}>
          <FormattedMessage
            id="只看{place}的"
            defaultMessage="只看{place}的"
            values={{ place: title }}
          />
        </Link>
      </span>
    </p>
  );
}
