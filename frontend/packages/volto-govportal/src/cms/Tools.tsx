import './install';
import './Styles';
import { createPortal } from 'react-dom';
import { ToastContainer, toast } from 'react-toastify';
import Toolbar from '@plone/volto/components/manage/Toolbar/Toolbar';
import { ToolbarCases } from '../officers/ToolbarCases';
import { ToolbarTasks } from '../reviewers/ToolbarTasks';

/** Volto's toolbar and the place of its messages. */
export default function Tools({ pathname }: { pathname: string }) {
  const place = document.getElementById('toolbar');
  return (
    <>
      {place &&
        createPortal(<Toolbar pathname={pathname} inner={<span />} />, place)}
      <ToolbarTasks />
      <ToolbarCases />
      <ToastContainer
        position={toast.POSITION.BOTTOM_CENTER}
        hideProgressBar
        autoClose={5000}
      />
    </>
  );
}
