/** What an officer found of the materials, kept in the browser's session until it is sent. */
import { useEffect, useState } from 'react';
import type { Case, CaseMaterial, Verdict } from '../data';

export interface Judgement {
  verdict: Verdict;
  remark: string;
  originals_seen: boolean;
}

export type Judgements = Record<number, Judgement>;

/** A judgement as the backend takes it. */
export interface Judged extends Judgement {
  position: number;
}

const keyOf = (uid: string, revision: number) =>
  `govportal-materials:${uid}:${revision}`;

/** What is known of a material: as it was typed, or as the backend has it. */
export function judgementOf(
  material: CaseMaterial,
  typed: Judgements,
): Judgement {
  const { verdict, remark, originals_seen } = material;
  return typed[material.position] ?? { verdict, remark, originals_seen };
}

/** What was typed, as the backend takes it. */
export function judgedOf(typed: Judgements): Judged[] {
  return Object.entries(typed).map(([position, judgement]) => ({
    position: Number(position),
    ...judgement,
  }));
}

/** A later revision of the case begins anew: somebody may have judged meanwhile. */
export function useJudgements({ uid, revision }: Case) {
  const key = keyOf(uid, revision);
  const [typed, setTyped] = useState<Judgements>({});
  useEffect(() => setTyped(read(key)), [key]);

  function judge(position: number, judgement: Judgement) {
    const next = { ...typed, [position]: judgement };
    setTyped(next);
    sessionStorage.setItem(key, JSON.stringify(next));
  }

  function forget() {
    setTyped({});
    sessionStorage.removeItem(key);
  }

  return { typed, judge, forget };
}

function read(key: string): Judgements {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}
