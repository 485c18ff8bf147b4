/** A case of somebody who proved to be its person without an account, and what he does to it. */
import { useState } from 'react';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { send } from '../../data/send';
import { HOLDER, type Item } from './data';
import { Sheet } from './Sheet';

export type Proof = Record<string, string>;

export function Held({ proof, item }: { proof: Proof; item: Item }) {
  const [current, setCurrent] = useState(item);
  return (
    <Sheet
      item={current}
      act={async (action, given) => {
        setCurrent(
          await send<Item>('post', `${HOLDER}/${action}`, {
            ...given,
            ...proof,
            revision: current.revision,
          }),
        );
      }}
    />
  );
}

/** Nobody else is told of such a page: neither machines nor the next site. */
export function NoIndex() {
  return (
    <Helmet>
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
    </Helmet>
  );
}
