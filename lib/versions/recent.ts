interface Answer<T> {
  answer: Promise<T>;
  size: number;
}

/** Keeps the answers that were asked for last, as long as their sizes together are not more than `most`. */
export class Recent<T> {
  private readonly kept = new Map<string, Answer<T>>();
  private total = 0;

  constructor(private readonly most: number) {}

  /** The answer under a key; made when it is not there. Who asks meanwhile waits for the same; a failure is not kept. */
  get(key: string, size: number, make: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key);
    const { answer } = known ?? { answer: make() };
    this.forget(key);
    this.kept.set(key, { answer, size });
    this.total += size;
    for (const [oldest] of this.kept) {
      if (this.total <= this.most) break;
      this.forget(oldest);
    }
    if (!known) answer.catch(() => this.kept.get(key)?.answer === answer && this.forget(key));
    return answer;
  }

  private forget(key: string): void {
    this.total -= this.kept.get(key)?.size ?? 0;
    this.kept.delete(key);
  }
}
