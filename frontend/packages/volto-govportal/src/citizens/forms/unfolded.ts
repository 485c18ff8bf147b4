/** A form with all its fields, each telling in its help when it is asked for. */
import type { IntlShape } from 'react-intl';
import { defineMessages } from 'react-intl';
import type { Condition, Contract } from '../apply/fill/contract';
import { conditionWords } from './words';

const messages = defineMessages({
  when: { id: '{condition}时填写。', defaultMessage: '{condition}时填写。' },
});

type Form = Pick<Contract, 'schema' | 'layout'>;

/** The layout without its conditions, which are said in words instead. */
export function unfolded(form: Form, intl: IntlShape): Contract['layout'] {
  const { schema, layout } = form;

  function told(help: string | undefined, when: Condition | undefined) {
    if (!when) return help;
    const condition = conditionWords(when, schema.properties, intl);
    const words = intl.formatMessage(messages.when, { condition });
    return help ? `${words}${help}` : words;
  }

  return {
    groups: (layout.groups ?? []).map(({ when, ...group }) => ({
      ...group,
      help: told(group.help, when),
      rows: group.rows.map((row) =>
        row.map(({ when: asked, ...field }) => ({
          ...field,
          help: told(
            field.help ?? schema.properties[field.name]?.description,
            asked,
          ),
        })),
      ),
    })),
  };
}
