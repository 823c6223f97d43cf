/** Lets the button open the dialog, and the dialog's own button start over. Escape and Cancel change nothing. */
export function offerNewWorkbook(
  button: HTMLButtonElement,
  dialog: HTMLDialogElement,
  startOver: () => void,
): void {
  button.addEventListener('click', () => dialog.showModal());
  for (const answer of dialog.querySelectorAll('button'))
    answer.addEventListener('click', () => {
      dialog.close();
      if (answer.value === 'new') startOver();
    });
}
