// Makes texts, notes on them and changes of them, as a pure function of a seed, and says where each note belongs afterwards. A change gives
// the later text and a map: for each UTF-16 unit of the earlier text its place in the later one, or -1.

/** A small generator of numbers from 0 to 1 (sfc32); `int` includes both ends. */
export function generator(seed) {
  let [a, b, c, d] = [seed >>> 0, 0x9e3779b9, 0x85ebca6b, (seed ^ 0xc2b2ae35) >>> 0];
  const next = () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let k = 0; k < 16; k++) next();
  next.int = (low, high) => low + Math.floor(next() * (high - low + 1));
  next.pick = (list) => list[Math.floor(next() * list.length)];
  next.shuffle = (list) => {
    for (let k = list.length - 1; k > 0; k--) {
      const other = next.int(0, k);
      [list[k], list[other]] = [list[other], list[k]];
    }
    return list;
  };
  return next;
}

const COMMON =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through'.split(
    ' ',
  );
const HEADS =
  'b bl br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w z'.split(
    ' ',
  );
const MIDDLES = 'a e i o u ai ea ee io ou'.split(' ');
const TAILS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'nd', 'nt', 'st', 'ck', 'ng', 'd', 'p'];
const ENDINGS = ['', '', '', 'tion', 'ing', 'ed', 'ity', 'ment', 'al', 'ive', 'ous', 's', 's', 'er'];

function vocabulary(random, size) {
  const words = new Set(COMMON);
  while (words.size < size) {
    let word = '';
    for (let k = random.int(1, 3); k > 0; k--)
      word += random.pick(HEADS) + random.pick(MIDDLES) + random.pick(TAILS);
    word += random.pick(ENDINGS);
    if (word.length > 2 && word.length < 16) words.add(word);
  }
  return [...words];
}

/** Chooses words as texts do: few of them often, most of them hardly ever (Zipf). */
function chooser(random, words) {
  const sums = new Float64Array(words.length);
  let sum = 0;
  for (let k = 0; k < words.length; k++) sums[k] = sum += 1 / (k + 2.7) ** 1.05;
  return () => {
    const wanted = random() * sum;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low];
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** Blocks of prose with about so many words; phrases and now and then whole sentences are repeated. */
export function prose(words, seed) {
  const random = generator(seed);
  const word = chooser(random, vocabulary(random, 20_000));
  const phrases = Array.from({ length: 300 }, () => Array.from({ length: random.int(3, 6) }, word).join(' '));
  const repeated = [];
  const blocks = [];
  let count = 0;
  const sentence = () => {
    if (repeated.length > 20 && random() < 0.03) return random.pick(repeated);
    const length = random.int(6, 28);
    const list = [];
    while (list.length < length) {
      const chance = random();
      if (chance < 0.12) list.push(...random.pick(phrases).split(' '));
      else if (chance < 0.135) list.push(String(random.int(1, 2022)));
      else list.push(chance < 0.16 ? capital(word()) : word());
      if (random() < 0.06 && list.length < length - 1) list[list.length - 1] += ',';
    }
    const text = `${capital(list.join(' '))}${random() < 0.93 ? '.' : '?'}`;
    if (repeated.length < 60 && random() < 0.2) repeated.push(text);
    return text;
  };
  while (count < words) {
    const sentences = Array.from({ length: random.int(3, 8) }, sentence);
    blocks.push(sentences.join(' '));
    count += blocks.at(-1).split(' ').length;
  }
  return blocks;
}

/** Prose with combining marks, emoji, Chinese and Japanese without spaces, and Arabic. */
export function manyScripts(words, seed) {
  const random = generator(seed);
  const emoji = ['😀', '🧪', '👩‍🔬', '👨‍👩‍👧‍👦', '🇺🇳', '👍🏽', '𝒳', '𠮷', '❤️'];
  const signs = Array.from(
    '的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于漢字仮名交文学校日本語あいうえおかきくけこさしす',
  );
  const marks = ['\u0301', '\u0308', '\u0300', '\u0302', '\u0303'];
  const change = (word) => {
    const chance = random();
    if (chance < 0.1) return Array.from({ length: random.int(2, 8) }, () => random.pick(signs)).join('');
    if (chance < 0.16) return word + random.pick(emoji);
    if (chance < 0.36)
      return word.replace(/[aeiou]/g, (letter) => (random() < 0.5 ? letter + random.pick(marks) : letter));
    return chance < 0.37 ? 'مرحبا بالعالم' : word;
  };
  return prose(words, seed).map((block) => block.split(' ').map(change).join(' '));
}

/** Prose in which one of eight sentences stands in each block. */
export function repeatedSentences(words, seed) {
  const random = generator(seed + 1);
  const sentences = Array.from(
    'ABCDEFGH',
    (letter) =>
      `Nothing in clause ${letter} shall prejudice the sovereign rights of any State under this agreement.`,
  );
  const ranges = [];
  let start = 0;
  const blocks = prose(words, seed).map((block) => {
    const list = block.split(/(?<=[.?]) /);
    list.splice(random.int(0, list.length), 0, random.pick(sentences));
    const text = list.join(' ');
    for (const sentence of sentences) {
      const place = text.indexOf(sentence);
      if (place >= 0) ranges.push([start + place, start + place + sentence.length]);
    }
    start += text.length + 1;
    return text;
  });
  return { blocks, ranges };
}

/** Prose with tables of forty rows that are all the same. */
export function sameRows(words, seed) {
  const row = 'Agreed: yes. Observed: no. Remarks: none recorded at this session.';
  const ranges = [];
  const blocks = [];
  let start = 0;
  const add = (block) => {
    blocks.push(block);
    start += block.length + 1;
  };
  prose(words, seed).forEach((block, number) => {
    add(block);
    for (let k = 0; number % 12 === 5 && k < 40; k++) {
      ranges.push(
        [start + 8, start + 11],
        [start, start + 11],
        [start + 13, start + 25],
        [start, start + row.length],
      );
      add(row);
    }
  });
  return { blocks, ranges };
}

const WORD = /[\p{L}\p{N}\p{M}_]/u;
const CONTEXT = 32;

/** The graphemes of a text, near enough. */
const GRAPHEME =
  /(?:\p{RI}\p{RI}|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?)*|[^])[\p{M}\uFE0F\u200D]*/gu;

/** Notes on passages of 5 to 300 units, short ones the more, mostly of whole words; within a block but for one in twenty, if `across`. */
export function notesOn(blocks, count, seed, across) {
  const random = generator(seed);
  const text = blocks.join('\n');
  const borders = new Uint8Array(text.length + 1);
  for (const { index } of text.matchAll(GRAPHEME)) borders[index] = 1;
  borders[text.length] = 1;
  const starts = [];
  blocks.reduce((start, block) => (starts.push(start), start + block.length + 1), 0);
  const notes = [];
  for (let tries = 0; notes.length < count && tries < 50 * count; tries++) {
    const block = Math.floor(random() * blocks.length);
    const isAcross = across && random() < 0.05;
    const [from, to] = isAcross ? [0, text.length] : [starts[block], starts[block] + blocks[block].length];
    const length = Math.min(to - from, Math.round(5 * 60 ** random()));
    let start = random.int(from, to - length);
    let end = start + length;
    if (random() < 0.8) {
      while (start > from && WORD.test(text[start - 1]) && WORD.test(text[start])) start--;
      while (end < to && WORD.test(text[end - 1]) && WORD.test(text[end])) end++;
    }
    while (start > 0 && !borders[start]) start--;
    while (end < text.length && !borders[end]) end++;
    while (start < end && /\s/.test(text[start])) start++;
    while (end > start && /\s/.test(text[end - 1])) end--;
    if (end - start >= 5) notes.push(noteAt(text, start, end));
  }
  return random.shuffle(notes);
}

/** Notes on some of the given ranges. */
export function notesIn(text, ranges, count, seed) {
  const random = generator(seed);
  return Array.from({ length: count }, () => noteAt(text, ...random.pick(ranges)));
}

function noteAt(text, start, end) {
  const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
  return { start, end, exact: text.slice(start, end), prefix, suffix };
}

// Changes.

export function unchanged(text) {
  return { text, map: Int32Array.from({ length: text.length }, (_, index) => index) };
}

const MISREAD = { e: 'c', c: 'e', o: '0', 0: 'o', l: '1', 1: 'l', i: 'l', s: '5', a: 'o', n: 'r', t: 'f', f: 't', u: 'v', v: 'u', h: 'b', b: 'h', g: 'q', '.': ',', ',': '.' }; // prettier-ignore
const LETTERS = Array.from('etaoinshrdlucmfwypvbgk');

/** Misreads that part of the graphemes as a scan does: six of ten replaced, two with another before them, two lost. */
export function misread(text, part, seed) {
  const random = generator(seed);
  const map = new Int32Array(text.length).fill(-1);
  const out = [];
  let place = 0;
  const keep = (index, length) => {
    for (let k = 0; k < length; k++) map[index + k] = place + k;
  };
  const put = (letters) => {
    out.push(letters);
    place += letters.length;
  };
  for (const { 0: letter, index } of text.matchAll(GRAPHEME)) {
    const chance = letter === '\n' || random() >= part ? 1 : random();
    if (chance < 0.6) {
      for (let k = 0; k < letter.length; k++) map[index + k] = place;
      put(MISREAD[letter] ?? random.pick(LETTERS));
    } else if (chance < 0.8 || chance === 1) {
      if (chance < 0.8) put(random() < 0.3 ? ' ' : random.pick(LETTERS));
      keep(index, letter.length);
      put(letter);
    }
  }
  return { text: out.join(''), map };
}

/** One block of ten is cut, one of ten moved elsewhere, and as many new ones are put between them. */
export function rearranged(blocks, seed) {
  const random = generator(seed);
  const [order, moved] = [[], []];
  blocks.forEach((_, index) => {
    const chance = random();
    if (chance >= 0.2) order.push({ index });
    else if (chance >= 0.1) moved.push({ index });
  });
  for (const block of moved) order.splice(random.int(0, order.length), 0, block);
  const fresh = prose(blocks.join(' ').length / 60, seed + 1000);
  for (let k = 0; k < blocks.length / 10; k++)
    order.splice(random.int(0, order.length), 0, { text: fresh[k % fresh.length] });
  return joined(blocks, order);
}

/** The words of a text with every so many of them replaced by others, lost, or with another before them. */
export function reworded(text, part, seed) {
  const random = generator(seed);
  const words = vocabulary(random, 3000);
  const map = new Int32Array(text.length).fill(-1);
  const out = [];
  let place = 0;
  for (const { 0: token, index } of text.matchAll(/[\p{L}\p{N}\p{M}_]+|[^]/gu)) {
    const chance = WORD.test(token) && random() < part ? random() : 1;
    const added =
      chance < 0.6 ? random.pick(words) : chance < 0.8 ? '' : chance < 1 ? `${random.pick(words)} ` : '';
    out.push(added);
    place += added.length;
    if (chance < 0.8) continue;
    for (let k = 0; k < token.length; k++) map[index + k] = place + k;
    out.push(token);
    place += token.length;
  }
  return { text: out.join(''), map };
}

/** Something new before everything else. */
export function prefixed(text, added) {
  const { map } = unchanged(text);
  return { text: `${added}\n${text}`, map: map.map((place) => place + added.length + 1) };
}

/** Letters and their marks put together (NFC). */
export function composed(text) {
  const map = new Int32Array(text.length);
  const out = [];
  let place = 0;
  for (const { 0: letter, index } of text.matchAll(GRAPHEME)) {
    const now = letter.normalize('NFC');
    for (let k = 0; k < letter.length; k++) map[index + k] = place + Math.min(k, now.length - 1);
    out.push(now);
    place += now.length;
  }
  return { text: out.join(''), map };
}

/** The second change after the first. */
export function followedBy(first, second) {
  return { text: second.text, map: first.map.map((place) => (place < 0 ? -1 : second.map[place])) };
}

function joined(blocks, order) {
  const starts = [];
  blocks.reduce((start, block) => (starts.push(start), start + block.length + 1), 0);
  const map = new Int32Array(blocks.join('\n').length).fill(-1);
  const out = [];
  let place = 0;
  for (const { index, text = blocks[index] } of order) {
    if (index !== undefined) for (let k = 0; k < text.length; k++) map[starts[index] + k] = place + k;
    out.push(text);
    place += text.length + 1;
  }
  return { text: out.join('\n'), map };
}

/** Where a note belongs: from the first unit that is left of it to the last; null where less than a fifth is left. */
export function truthOf({ text, map }, { start, end }) {
  let [first, last, left] = [-1, -1, 0];
  for (let index = start; index < end; index++) {
    if (map[index] < 0) continue;
    left++;
    if (first < 0) first = map[index];
    last = map[index];
  }
  if (left < 0.2 * (end - start)) return null;
  const splits = /[\ud800-\udbff]/.test(text[last]) && /[\udc00-\udfff]/.test(text[last + 1] ?? '');
  return { start: first, end: last + (splits ? 2 : 1) };
}
