/** The materials with what was found of each, as they are printed. */
import { FormattedMessage, useIntl } from 'react-intl';
import type { CaseMaterial } from '../data';
import { judgementOf, type Judgements } from './useJudgements';
import { Obtained, verdictOf } from './Materials';

interface Props {
  materials: CaseMaterial[];
  typed: Judgements;
}

export function MaterialList({ materials, typed }: Props) {
  const intl = useIntl();
  if (materials.length === 0) return null;
  return (
    <section className="gp-sheet" aria-labelledby="materials">
      <h2 id="materials">
        <FormattedMessage id="申请材料" defaultMessage="申请材料" />
      </h2>
      <ol>
        {materials.map((material) => {
          const judgement = judgementOf(material, typed);
          const { remark, originals_seen: seen } = judgement;
          return (
            <li key={material.position}>
              {material.name}
              {' · '}
              <Obtained material={material} />
              {' · '}
              {intl.formatMessage(verdictOf(judgement))}
              {remark && `（${remark}）`}
              {seen && (
                <>
                  {' · '}
                  <FormattedMessage
                    id="已核对原件"
                    defaultMessage="已核对原件"
                  />
                </>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
