/** What a person can do about a banner. */
export interface BannerAnswer {
  readonly label: string;
  readonly act: () => void;
}

/** The sentences above the foot. One stays until it is taken back: the status line below changes with every cell. */
export interface Banners {
  /** Says a sentence with its answers. What was said by the same name is replaced. */
  say(name: string, sentence: string, answers: readonly BannerAnswer[]): void;
  takeBack(name: string): void;
}

/** Shows banners in an element that is a live region. */
export function showBanners(region: HTMLElement): Banners {
  const shown = new Map<string, HTMLElement>();
  const takeBack = (name: string) => {
    shown.get(name)?.remove();
    shown.delete(name);
  };
  return {
    say(name, sentence, answers) {
      if (shown.get(name)?.querySelector('p')?.textContent === sentence) return; // a live region would say it again
      takeBack(name);
      const line = document.createElement('div');
      const words = document.createElement('p');
      words.textContent = sentence;
      line.append(words, ...answers.map(answerButton));
      region.append(line);
      shown.set(name, line);
    },
    takeBack,
  };
}

function answerButton({ label, act }: BannerAnswer): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}
