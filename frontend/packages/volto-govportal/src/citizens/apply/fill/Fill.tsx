/** 填写申请: the draft of an application, or the correction of one, step by step. */
import { useEffect, useState } from 'react';
import { Redirect, useParams } from 'react-router-dom';
import type { Refusal } from '../../../data/resource';
import { RefusedError, send } from '../../../data/send';
import { Problem } from '../../../shell/Problem';
import { type Case, caseOf, formOf } from '../data';
import { SignedIn } from '../parts/SignedIn';
import type { Contract } from './contract';
import { FillPage } from './FillPage';
import { asOwner } from './person';

interface Read {
  case_: Case;
  contract: Contract | null;
}

function Reading() {
  const { uid } = useParams<{ uid: string }>();
  const [read, setRead] = useState<Read | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  /** Each reading begins the page anew. */
  const [times, setTimes] = useState(0);

  useEffect(() => {
    let left = false;
    async function begin() {
      try {
        const [case_, answer] = await Promise.all([
          send<Case>('get', caseOf(uid)),
          send<{ form: Contract | null }>('get', formOf(uid)),
        ]);
        const applicant = await asOwner(case_.applicant);
        if (left) return;
        setRefusal(null);
        setRead({
          case_: { ...case_, applicant },
          contract: answer.form,
        });
      } catch (error) {
        if (left) return;
        if (!(error instanceof RefusedError)) throw error;
        setRefusal(error.refusal);
      }
    }
    setRead(null);
    begin();
    return () => {
      left = true;
    };
  }, [uid, times]);

  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!read) {
    return <div className="gp-wide gp-page gp-waiting" aria-busy="true" />;
  }
  if (!read.case_.editable) return <Redirect to={`/cases/${uid}`} />;
  return (
    <FillPage
      key={`${uid} ${times}`}
      first={read.case_}
      contract={read.contract}
      onReload={() => setTimes((before) => before + 1)}
    />
  );
}

export default function Fill() {
  return (
    <SignedIn>
      <Reading />
    </SignedIn>
  );
}
