import { type SampleLink } from '@/prisma/seed/discussion/note';

/** Links that were made on the text itself, without a note. */
export const linksOnText: readonly SampleLink[] = [
  {
    key: 'link-stuxnet',
    quote: 'Stuxnet',
    entity: 'stuxnet',
    by: 'accursius',
    state: 'accepted',
    decidedBy: 'azo',
  },
  {
    key: 'link-iran',
    quote: 'Iran',
    entity: 'iran',
    by: 'placentinus',
    state: 'accepted',
    decidedBy: 'bulgarus',
  },
  {
    key: 'link-statute-of-1996',
    quote: 'Communications Decency Act',
    entity: 'communications-decency-act',
    by: 'accursius',
    state: 'proposed',
  },
  { key: 'link-lessig', quote: 'Lessig', entity: 'lawrence-lessig', by: 'placentinus', state: 'proposed' },
  {
    key: 'link-group-of-experts',
    quote: 'Group of Experts on Information Security',
    entity: 'gge',
    by: 'placentinus',
    state: 'proposed',
  },
  {
    key: 'link-open-working-group',
    quote: 'Open Working Group',
    entity: 'oewg',
    by: 'accursius',
    state: 'proposed',
  },
  {
    key: 'link-tallinn-handbook',
    quote: 'Tallinn Handbook',
    entity: 'tallinn-manual-2-0',
    by: 'placentinus',
    state: 'proposed',
  },
  {
    key: 'link-schmidt-rule',
    quote: 'Schmidt',
    occurrence: 2,
    entity: 'michael-n-schmitt',
    by: 'accursius',
    state: 'proposed',
  },
  {
    key: 'link-west-as-united-states',
    quote: 'the West',
    entity: 'united-states',
    by: 'placentinus',
    state: 'rejected',
    decidedBy: 'azo',
    reason:
      'The paper says "the West represented by the United States". Whoever represents a bloc is not the bloc: link the West.',
  },
  {
    key: 'link-this-report-as-2015',
    quote: 'this report',
    entity: 'gge-report-2015',
    by: 'accursius',
    state: 'rejected',
    decidedBy: 'bulgarus',
    reason: 'The report that "builds on 2015" is the later one. The paragraph is about the report of 2021.',
  },
];
