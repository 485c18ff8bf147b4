/** The body of a long page: the table of contents beside the parts. */
import { Toc } from '../../../components/Toc';
import { Block } from './Block';
import type { Group } from './groups';

export function Parts({ groups }: { groups: Group[] }) {
  return (
    <div className="gp-columns gp-side-left gp-parts">
      <div className="gp-no-print">
        <Toc entries={groups} />
      </div>
      <div>
        {groups.map(({ id, title, checklist, body }) => (
          <Block
            key={id}
            id={id}
            title={title}
            className={checklist ? 'gp-is-checklist' : ''}
          >
            {body}
          </Block>
        ))}
      </div>
    </div>
  );
}
