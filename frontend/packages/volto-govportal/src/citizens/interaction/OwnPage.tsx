/** One of one's own, for who is logged in. */
import { useParams } from 'react-router-dom';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { Problem } from '../../shell/Problem';
import { caseOf } from '../apply/data';
import { SignedIn } from '../apply/parts/SignedIn';
import { interactionOf, type Item } from './data';
import { Sheet } from './Sheet';

function Reading() {
  const { uid } = useParams<{ uid: string }>();
  const [{ data, refusal }, reload] = useResource<Item>(interactionOf(uid));
  if (refusal && !data) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  return (
    <Sheet
      item={data}
      act={async (action, given) => {
        await send('post', `${caseOf(uid)}/${action}`, {
          ...given,
          revision: data.revision,
        });
        await reload();
      }}
    />
  );
}

export default function OwnPage() {
  return (
    <SignedIn>
      <Reading />
    </SignedIn>
  );
}
