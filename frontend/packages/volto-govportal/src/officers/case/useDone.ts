/** What comes after an action: the page says what became of the case, or leaves what is no longer one's. */
import { defineMessages, useIntl } from 'react-intl';
import { useHistory, useLocation } from 'react-router-dom';
import type { Left } from '../../reviewers/Notice';
import { useRecount } from '../counts';
import { type Case, type Done, pageOf } from '../data';
import { listOf } from '../worklist/kinds';

const messages = defineMessages({
  done: {
    id: '“{action}”已完成，现在的状态是“{state}”。',
    defaultMessage: '“{action}”已完成，现在的状态是“{state}”。',
  },
  gone: {
    id: '“{title}”已办理，由下一环节的人员继续。',
    defaultMessage: '“{title}”已办理，由下一环节的人员继续。',
  },
});

/**
 * @param reload reads the case again.
 * @param forget drops what was typed for the action.
 */
export function useDone(
  item: Case,
  reload: () => Promise<void>,
  forget: () => void = () => undefined,
) {
  const intl = useIntl();
  const history = useHistory<Left>();
  const { search } = useLocation();
  const recount = useRecount();

  return async (action: string, after: Done) => {
    forget();
    recount();
    if (!after.state) {
      history.push(listOf(item), {
        notice: intl.formatMessage(messages.gone, { title: item.title }),
      });
      return;
    }
    history.replace(`${pageOf(item.uid, item.kind)}${search}`, {
      notice: intl.formatMessage(messages.done, {
        action,
        state: after.state.title,
      }),
    });
    await reload();
  };
}
