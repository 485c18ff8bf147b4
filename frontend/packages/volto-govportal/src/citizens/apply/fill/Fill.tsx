/** 填写申请: the draft of an application, or the correction of one, step by step. */
import { useEffect, useState } from 'react';
import { Redirect, useParams } from 'react-router-dom';
import type { Refusal } from '../../../data/resource';
import { RefusedError, send } from '../../../data/send';
import { Problem } from '../../../shell/Problem';
import {
  type Applicant,
  type ApplicantChoice,
  type Case,
  caseOf,
  formOf,
} from '../data';
import { SignedIn } from '../parts/SignedIn';
import type { Contract } from './contract';
import { FillPage } from './FillPage';

interface Read {
  case_: Case;
  contract: Contract | null;
  choices: ApplicantChoice[];
}

/** Whoever has given his verified name up types what he had chosen before. */
function fitting(applicant: Applicant, choices: ApplicantChoice[]): Applicant {
  return applicant.key && choices.length === 0
    ? { ...applicant, key: undefined, id_number: '', agent: null }
    : applicant;
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
        const [case_, answer, known] = await Promise.all([
          send<Case>('get', caseOf(uid)),
          send<{ form: Contract | null }>('get', formOf(uid)),
          send<{ items: ApplicantChoice[] }>('get', '/@applicants'),
        ]);
        if (left) return;
        const choices = known.items.filter(({ verified }) => verified);
        setRefusal(null);
        setRead({
          case_: { ...case_, applicant: fitting(case_.applicant, choices) },
          contract: answer.form,
          choices,
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
      choices={read.choices}
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
