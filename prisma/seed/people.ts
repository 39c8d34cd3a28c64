/** The members of the sample seminar, named after glossators of Bologna. One for each role, and four more members. */
export const people = [
  {
    key: 'azo',
    name: 'Azo',
    email: 'azo@seminar.example',
    role: 'owner',
    note: 'Holds the seminar and chose the paper.',
  },
  {
    key: 'bulgarus',
    name: 'Bulgarus',
    email: 'bulgarus@seminar.example',
    role: 'moderator',
    note: 'Assistant of the seminar; keeps its knowledge base in order.',
  },
  {
    key: 'accursius',
    name: 'Accursius',
    email: 'accursius@seminar.example',
    role: 'member',
    note: 'Student of public international law; compares the paper with its sources.',
  },
  {
    key: 'placentinus',
    name: 'Placentinus',
    email: 'placentinus@seminar.example',
    role: 'member',
    note: 'Student of law and computer science; asks what the words would mean in court.',
  },
  {
    key: 'martinus',
    name: 'Martinus',
    email: 'martinus@seminar.example',
    role: 'member',
    note: 'Student of legal theory; asks what a rule is for.',
  },
  {
    key: 'odofredus',
    name: 'Odofredus',
    email: 'odofredus@seminar.example',
    role: 'member',
    note: 'Translator and student of comparative law; minds the wording.',
  },
  {
    key: 'rogerius',
    name: 'Rogerius',
    email: 'rogerius@seminar.example',
    role: 'member',
    note: 'Student of international relations; counts sessions, votes and sponsors.',
  },
  {
    key: 'hugolinus',
    name: 'Hugolinus',
    email: 'hugolinus@seminar.example',
    role: 'reviewer',
    note: 'Reads what the seminar has found, before it is exported.',
  },
  {
    key: 'irnerius',
    name: 'Irnerius',
    email: 'irnerius@seminar.example',
    role: 'observer',
    note: 'Emeritus; reads along and leaves the writing to the others.',
  },
] as const satisfies readonly SamplePerson[];

export type PersonKey = (typeof people)[number]['key'];

export function roleOf(key: PersonKey): SamplePerson['role'] | undefined {
  return people.find((person) => person.key === key)?.role;
}

/** Whether this person decides what others propose, and holds at once what they propose themself. */
export function moderates(key: PersonKey): boolean {
  return ['moderator', 'owner'].includes(roleOf(key) ?? '');
}

interface SamplePerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'moderator' | 'member' | 'reviewer' | 'observer';
  readonly note: string;
}
