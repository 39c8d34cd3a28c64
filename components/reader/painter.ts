import { layersOf, type LayerRange, type LayerSegment } from '@/lib/anchoring/layers';
import { blocksOf, endOf, startOf, toRange } from './dom-offsets';

/** What is drawn on the text, all in code points of the canonical text. */
export interface Picture {
  /** Ranges of notes: drawn as layers, deeper where more of them lie. */
  notes: LayerRange[];
  /** Underlines: `name` is the highlight that draws it. */
  links: { start: number; end: number; name: string }[];
  focus: { start: number; end: number }[];
  draft: { start: number; end: number }[];
}

interface Stroke {
  name: string;
  start: number;
  end: number;
}

const DEEPEST = 3;
/** Later ones are drawn over earlier ones. */
const PRIORITY: Record<string, number> = { 'gloss-draft': 2, 'gloss-focus': 1 };

/**
 * Draws highlights over the article by the CSS Custom Highlight API: no element is wrapped. Ranges of one
 * highlight do not add up, so notes are cut into disjoint layers by depth. Only blocks near the window
 * have their ranges registered; before printing, all have.
 */
export class Painter {
  private readonly blocks: { element: HTMLElement; start: number; end: number }[];
  private readonly observer: IntersectionObserver;
  private readonly near = new Set<Element>();
  private readonly drawn = new Map<Element, { name: string; range: Range }[]>();
  private strokes: Stroke[] = [];

  constructor(article: Element) {
    this.blocks = blocksOf(article).map((element) => ({
      element,
      start: startOf(element),
      end: endOf(element),
    }));
    this.observer = new IntersectionObserver((entries) => this.follow(entries), { rootMargin: '100% 0px' });
    for (const { element } of this.blocks) this.observer.observe(element);
    window.addEventListener('beforeprint', this.drawAll);
  }

  /** Whether this browser can draw at all; without, the notes are still listed. */
  static isSupported(): boolean {
    return typeof CSS !== 'undefined' && 'highlights' in CSS;
  }

  show(picture: Picture): void {
    this.strokes = [
      ...layersOf(picture.notes).map(toStroke),
      ...picture.links,
      ...picture.focus.map((range) => ({ ...range, name: 'gloss-focus' })),
      ...picture.draft.map((range) => ({ ...range, name: 'gloss-draft' })),
    ].sort((a, b) => a.start - b.start);
    for (const { element } of this.blocks) {
      this.erase(element);
      if (this.near.has(element)) this.draw(element);
    }
  }

  dispose(): void {
    this.observer.disconnect();
    window.removeEventListener('beforeprint', this.drawAll);
    for (const { element } of this.blocks) this.erase(element);
  }

  private readonly drawAll = (): void => {
    for (const { element } of this.blocks) if (!this.drawn.has(element)) this.draw(element);
  };

  private follow(entries: IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
      this.erase(target);
      if (isIntersecting) this.draw(target);
    }
  }

  private draw(element: Element): void {
    const block = this.blocks.find((candidate) => candidate.element === element);
    if (!block) return;
    const marks: { name: string; range: Range }[] = [];
    for (const { name, start, end } of this.strokes) {
      if (start >= block.end) break;
      const range = end > block.start ? toRange(block.element, start, end) : null;
      if (!range) continue;
      highlightCalled(name).add(range);
      marks.push({ name, range });
    }
    this.drawn.set(element, marks);
  }

  private erase(element: Element): void {
    for (const { name, range } of this.drawn.get(element) ?? []) highlightCalled(name).delete(range);
    this.drawn.delete(element);
  }
}

function toStroke({ start, end, depth }: LayerSegment): Stroke {
  return { name: `gloss-${Math.min(depth, DEEPEST)}`, start, end };
}

function highlightCalled(name: string): Highlight {
  const found = CSS.highlights.get(name);
  if (found) return found;
  const made = new Highlight();
  made.priority = PRIORITY[name] ?? 0;
  CSS.highlights.set(name, made);
  return made;
}
