import {
  acronym,
  alias,
  here,
  ocr,
  preferred,
  translation,
  type SampleEntity,
} from '@/prisma/seed/knowledge-base/entry';

/** The rules and sources of law that the paper speaks of. A rule is a concept that positions are taken on. */
export const rules = [
  {
    key: 'sovereignty',
    type: 'concept',
    description:
      'Supreme authority of a state within its territory. Whether it is a rule that can itself be violated, or a principle only, is the question of section 4.',
    attributes: { contested: 'yes: rule or principle' },
    labels: [
      preferred('sovereignty'),
      alias('state sovereignty'),
      translation('主权', 'zh'),
      translation('souveraineté', 'fr'),
    ],
  },
  {
    key: 'non-intervention',
    type: 'concept',
    description:
      'Rule that no state may intervene in the affairs of another, directly or indirectly. The 2021 GGE report elaborates it.',
    attributes: { contested: 'yes: what counts as intervention by ICT' },
    labels: [
      preferred('non-intervention'),
      alias('prohibition of intervention'),
      here(alias('prohibition on interference')),
    ],
  },
  {
    key: 'due-diligence',
    type: 'concept',
    description:
      'Duty of a state not to let its territory be used to harm other states. The paper lists it among the gray areas.',
    attributes: { contested: 'yes' },
    labels: [preferred('due diligence')],
  },
  {
    key: 'use-of-force',
    type: 'concept',
    description:
      'Prohibition of force between states, and the right to self-defence. The paper lists it among the gray areas.',
    attributes: { contested: 'yes' },
    labels: [
      preferred('use of force and self-defence'),
      alias('use of force'),
      here(ocr('use of force!?!')),
      alias('use of force and self-defense'),
    ],
  },
  {
    key: 'countermeasures',
    type: 'concept',
    description:
      'Acts against a state in breach of an obligation, which would themselves be unlawful if they did not answer that breach. The paper says that the 2021 GGE report does not explicitly address them.',
    attributes: { contested: 'yes: the 2021 report is silent' },
    labels: [preferred('countermeasures')],
  },
  {
    key: 'peaceful-settlement',
    type: 'concept',
    description: 'Obligation of states to settle their disputes by peaceful means.',
    labels: [preferred('peaceful settlement of disputes')],
  },
  {
    key: 'international-humanitarian-law',
    type: 'concept',
    description:
      'Law that limits the conduct of armed conflict. The 2021 GGE report confirmed that it applies to cyber operations.',
    attributes: { contested: 'yes: how it regulates cyber operations' },
    labels: [
      preferred('international humanitarian law'),
      acronym('IHL'),
      translation('droit international humanitaire', 'fr'),
    ],
  },
  {
    key: 'charter-in-cyberspace',
    type: 'concept',
    description:
      'Rule that the UN Charter and international law as a whole apply to what states do in cyberspace. The paper credits the third and fourth GGE with it.',
    attributes: { contested: 'no longer, according to the paper; how it applies is' },
    labels: [
      preferred('application of the UN Charter to cyberspace'),
      here(alias('the general application of the UN Charter and international law in cyberspace')),
    ],
  },
  {
    key: 'state-responsibility',
    type: 'concept',
    description:
      'Law of what follows when a state breaches an obligation. In the second of the views that Schmitt reports, a violation of sovereignty leads to it.',
    attributes: { contested: 'no' },
    labels: [preferred('state responsibility'), here(alias('law of State responsibility'))],
  },
  {
    key: 'opinio-juris',
    type: 'concept',
    description:
      'Belief of states that what they do is required by law. What the paper calls "national legal conviction" is read by the seminar as this.',
    attributes: { definition: 'The conviction of states that a practice is law.' },
    labels: [preferred('opinio juris', 'la'), here(translation('national legal conviction'))],
  },
  {
    key: 'customary-law',
    type: 'concept',
    description:
      'Law that grows from the practice of states. The paper expects some norms to crystallize into it.',
    attributes: { broader: 'international law' },
    labels: [preferred('customary international law'), alias('custom')],
  },
  {
    key: 'international-law',
    type: 'concept',
    description: 'Law between states. The paper asks not whether it applies in cyberspace but how.',
    attributes: { narrower: 'customary international law' },
    labels: [
      preferred('international law'),
      translation('国际法', 'zh'),
      translation('droit international', 'fr'),
    ],
  },
] as const satisfies readonly SampleEntity[];
