/** The reader’s last questions, kept in this browser alone. */
const KEY = 'modeles-ouverts-recherches';
const MOST = 5;

export function recentQuestions(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberQuestion(question: string): void {
  const text = question.trim();
  if (text !== '') {
    store([text, ...recentQuestions().filter((one) => one !== text)].slice(0, MOST));
  }
}

export function forgetQuestions(): void {
  store([]);
}

function store(questions: readonly string[]): void {
  try {
    if (questions.length === 0) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, JSON.stringify(questions));
    }
  } catch {
    // Storage refused: nothing is kept.
  }
}
