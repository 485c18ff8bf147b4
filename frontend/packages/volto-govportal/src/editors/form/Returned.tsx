/** Why the content was returned, with the way to each part that the reviewer spoke of. */
import { FormattedMessage } from 'react-intl';
import type { Deed } from '../../reviewers/data';
import type { Schema, Spot } from './types';
import { spotId } from './types';

interface Props {
  returned: Deed;
  schema: Schema;
  onGo: (spot: Spot) => void;
}

export function Returned({ returned, schema, onGo }: Props) {
  const { actor_name: person, title, comment, remarks } = returned;
  return (
    <div className="gp-notice gp-warn gp-returned">
      <p>
        <strong>
          <FormattedMessage
            id="{person}：{title}"
            defaultMessage="{person}：{title}"
            values={{ person, title }}
          />
        </strong>
      </p>
      {comment && <p className="gp-returned-comment">{comment}</p>}
      {remarks.length > 0 && (
        <ul>
          {remarks.map(({ field, title: element, text }, number) => (
            <li key={number}>
              {schema.properties[field] ? (
                <a
                  href={`#${spotId({ field })}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo({ field });
                  }}
                >
                  {element}
                </a>
              ) : (
                element
              )}
              ：{text}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
