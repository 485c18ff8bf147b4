/** 长者模式: large type and high contrast, each a button of its own. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Icon } from '../components/Icon';
import { BEFORE_PAINT, isOn, type Mode, setMode } from './modes';

const messages = defineMessages({
  label: { id: '长者模式', defaultMessage: '长者模式' },
});

export function Modes() {
  const intl = useIntl();
  // The server cannot know; what the head's script has applied is read when the page is alive.
  const [on, setOn] = useState({ type: false, contrast: false });
  useEffect(() => {
    setOn({ type: isOn('type'), contrast: isOn('contrast') });
  }, []);

  function toggle(mode: Mode) {
    setMode(mode, !on[mode]);
    setOn({ ...on, [mode]: !on[mode] });
  }

  return (
    <div
      className="gp-modes"
      role="group"
      aria-label={intl.formatMessage(messages.label)}
    >
      <Helmet>
        <script>{BEFORE_PAINT}</script>
      </Helmet>
      <button
        type="button"
        aria-pressed={on.type}
        onClick={() => toggle('type')}
      >
        <Icon name="type" />
        <FormattedMessage id="大字版" defaultMessage="大字版" />
      </button>
      <button
        type="button"
        aria-pressed={on.contrast}
        onClick={() => toggle('contrast')}
      >
        <Icon name="contrast" />
        <FormattedMessage id="高对比度" defaultMessage="高对比度" />
      </button>
    </div>
  );
}
