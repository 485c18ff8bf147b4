/** The form of a visitor's application, from its draft to what the visitor takes along. */
import { useEffect, useState } from 'react';
import { useHistory } from 'react-router-dom';
import type { Case as Draft } from '../../citizens/apply/data';
import { formOf } from '../../citizens/apply/data';
import type { Contract } from '../../citizens/apply/fill/contract';
import { Refused } from '../../components/Refused';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { useRecount } from '../counts';
import { beginDraft, forgetDraft, openDraft } from './draft';
import { Entering } from './Entering';
import type { Registered as Done } from './register';
import { Registered } from './Registered';

interface Props {
  matter: string;
  /** One to go on with; empty to begin. */
  draft: string;
}

export function Registration({ matter, draft: known }: Props) {
  const history = useHistory();
  const submit = useSubmit();
  const recount = useRecount();
  const { run } = submit;
  const [draft, setDraft] = useState<Draft | null>(null);
  const [contract, setContract] = useState<Contract | null>(null);
  const [done, setDone] = useState<Done | null>(null);

  useEffect(() => {
    run(async () => {
      const begun =
        (known && (await openDraft(known))) || (await beginDraft(matter));
      if (begun.form.uid) {
        const { form } = await send<{ form: Contract }>(
          'get',
          formOf(begun.uid),
        );
        setContract(form);
      }
      setDraft(begun);
    });
    // Once for a matter: what it gives is kept.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [matter, known]);

  if (done) return <Registered done={done} matter={matter} />;
  if (!draft) {
    return (
      <div className="gp-waiting" aria-busy={submit.busy}>
        <Refused message={submit.message} />
      </div>
    );
  }
  return (
    <Entering
      draft={draft}
      contract={contract}
      onDone={(registered) => {
        forgetDraft(matter);
        setDone(registered);
        recount();
        window.scrollTo(0, 0);
      }}
      onDiscard={async () => {
        await send('del', `/@applications/${encodeURIComponent(draft.uid)}`);
        forgetDraft(matter);
        history.push('/worklist/new');
      }}
    />
  );
}
