/** Prints a file as it is: a sample to fill in, a blank form. */

const SHOWN = /^(application\/pdf|image\/(png|jpeg|gif|webp))/;
/** Milliseconds after which a file that was printed is forgotten. */
const KEPT = 600_000;

/**
 * @param address of the file, on this portal.
 * @returns whether it could be handed to the printer.
 */
export async function printFile(address: string): Promise<boolean> {
  const answer = await fetch(address);
  const type = answer.headers.get('Content-Type') ?? '';
  if (!answer.ok || !SHOWN.test(type)) return false;
  const url = URL.createObjectURL(await answer.blob());
  const frame = document.createElement('iframe');
  frame.className = 'gp-printed';
  frame.setAttribute('aria-hidden', 'true');
  await new Promise((done) => {
    frame.onload = done;
    frame.src = url;
    document.body.appendChild(frame);
  });
  frame.contentWindow?.focus();
  frame.contentWindow?.print();
  setTimeout(() => {
    frame.remove();
    URL.revokeObjectURL(url);
  }, KEPT);
  return true;
}
