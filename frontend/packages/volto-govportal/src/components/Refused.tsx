/** What a form's refusal says as a whole; gets the focus when no field is at fault. */
export function Refused({ message }: { message: string }) {
  if (!message) return null;
  return (
    <p className="gp-notice gp-bad" role="alert" tabIndex={-1}>
      {message}
    </p>
  );
}
