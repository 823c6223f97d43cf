/** What a person can do about a notice. */
export interface Answer {
  readonly label: string;
  readonly act: () => void;
}

/** The notices above the foot. One stays until it is taken back: the status line below changes with every cell. */
export interface Notices {
  /** Says a sentence with its answers. What was said by the same name is replaced. */
  say(name: string, sentence: string, answers: readonly Answer[]): void;
  takeBack(name: string): void;
}

/** Shows notices in an element that is a live region. */
export function showNotices(region: HTMLElement): Notices {
  const shown = new Map<string, HTMLElement>();
  const takeBack = (name: string) => {
    shown.get(name)?.remove();
    shown.delete(name);
  };
  return {
    say(name, sentence, answers) {
      takeBack(name);
      const line = document.createElement('div');
      const words = document.createElement('p');
      words.textContent = sentence;
      line.append(words, ...answers.map(button));
      region.append(line);
      shown.set(name, line);
    },
    takeBack,
  };
}

function button({ label, act }: Answer): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
