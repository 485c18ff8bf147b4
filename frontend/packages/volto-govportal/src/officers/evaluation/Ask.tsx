/** Shows the person at the window a code to scan, and opens the page for the desk's tablet. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { Titled } from '../../citizens/apply/data';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { SelectField } from '../../components/SelectField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { deskOf, type Shown } from './data';

const messages = defineMessages({
  title: { id: '请办事人当场评价', defaultMessage: '请办事人当场评价' },
  moment: { id: '办理环节', defaultMessage: '办理环节' },
  window: { id: '窗口', defaultMessage: '窗口' },
  code: { id: '评价二维码', defaultMessage: '评价二维码' },
});

/** Which window this desk is: chosen once. */
const REMEMBERED = 'govportal-window';

interface Props {
  uid: string;
  /** The steps that wait to be judged. */
  moments: Titled[];
  windows: string[];
  onClose: () => void;
}

export function Ask({ uid, moments, windows, onClose }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [shown, setShown] = useState<Shown | null>(null);
  const remembered = localStorage.getItem(REMEMBERED) ?? '';

  async function go(data: FormData) {
    const window = String(data.get('window') ?? '');
    localStorage.setItem(REMEMBERED, window);
    await submit.run(async () => {
      setShown(
        await send<Shown>('post', deskOf(uid), {
          moment: data.get('moment') || moments[moments.length - 1].id,
          window,
        }),
      );
    });
  }

  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      {shown ? (
        <>
          <p>
            <FormattedMessage
              id="请办事人用手机扫码，自己选择；工作人员不能代选，发起评价记入审计日志。"
              defaultMessage="请办事人用手机扫码，自己选择；工作人员不能代选，发起评价记入审计日志。"
            />
          </p>
          <img
            className="gp-qr"
            src={`data:image/svg+xml,${encodeURIComponent(shown.svg)}`}
            alt={intl.formatMessage(messages.code)}
            width="240"
            height="240"
          />
          <p>
            <a
              className="gp-button"
              href={`${shown.url}?tablet`}
              target="_blank"
              rel="noreferrer"
            >
              <FormattedMessage
                id="打开平板评价页"
                defaultMessage="打开平板评价页"
              />
            </a>
          </p>
        </>
      ) : (
        <Form
          submit={submit}
          onSubmit={go}
          action={
            <FormattedMessage id="显示二维码" defaultMessage="显示二维码" />
          }
          onCancel={onClose}
        >
          {moments.length > 1 && (
            <SelectField
              name="moment"
              label={intl.formatMessage(messages.moment)}
              value={moments[moments.length - 1].id}
              terms={moments}
            />
          )}
          {windows.length > 0 && (
            <SelectField
              name="window"
              label={intl.formatMessage(messages.window)}
              value={windows.includes(remembered) ? remembered : ''}
              terms={windows.map((one) => ({ id: one, title: one }))}
            />
          )}
          {moments.length === 1 && windows.length === 0 && (
            <p>
              <FormattedMessage
                id="二维码只能用一次；再显示一次，前一个就失效。"
                defaultMessage="二维码只能用一次；再显示一次，前一个就失效。"
              />
            </p>
          )}
        </Form>
      )}
    </Dialog>
  );
}
