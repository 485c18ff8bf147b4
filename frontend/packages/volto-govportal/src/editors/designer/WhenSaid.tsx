/** When a field or a group is shown, in words; nothing where it always is. */
import { FormattedMessage, useIntl } from 'react-intl';
import type { Condition } from '../../citizens/apply/fill/contract';
import { conditionWords } from '../../citizens/forms/words';
import { useWork } from './Work';

export function WhenSaid({ condition }: { condition?: Condition | null }) {
  const intl = useIntl();
  const { properties } = useWork();
  if (!condition) return null;
  return (
    <p className="gp-design-when">
      <FormattedMessage
        id="{condition}时显示"
        defaultMessage="{condition}时显示"
        values={{ condition: conditionWords(condition, properties, intl) }}
      />
    </p>
  );
}
